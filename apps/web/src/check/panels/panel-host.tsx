import { lazy, Suspense } from 'react'
import { bringTexts } from '../../shared/late-texts.ts'
import { lineOn } from '../current.ts'
import { FireMenu } from '../fire/fire-menu.tsx'
import type { OpenPanel, Panel, PanelProps } from '../panel.ts'
import { CancelSheet } from '../reasons/cancel-sheet.tsx'
import { CheckDiscountSheet } from '../reasons/check-discount-sheet.tsx'
import { CompSheet } from '../reasons/comp-sheet.tsx'
import { VoidSheet } from '../reasons/void-sheet.tsx'
import { WhySheet } from '../reasons/why-sheet.tsx'
import type { Ways } from '../use-ways.ts'
import { CustomerPanel } from './customer-panel.tsx'
import { GuestsPanel } from './guests-panel.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { MorePanel } from './more-panel.tsx'
import { MovePanel } from './move-panel.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { OrderTypePanel } from './order-type-panel.tsx'
import { PlacePanel } from './place-panel.tsx'
import { texts } from './texts.ts'
import { WaiterPanel } from './waiter-panel.tsx'

bringTexts('check', texts)

const ConfigureSheet = lazy(() =>
  import('../configure/configure-sheet.tsx').then((module) => ({ default: module.ConfigureSheet })),
)
const TimelineSheet = lazy(() =>
  import('../timeline/timeline-sheet.tsx').then((module) => ({ default: module.TimelineSheet })),
)

interface PanelHostProps extends PanelProps {
  readonly panel: Panel
  readonly open: OpenPanel
  readonly ways: Ways
}

/** The sheet that lies over the check. */
export function PanelHost(props: PanelHostProps) {
  return <Suspense fallback={null}>{panelOf(props)}</Suspense>
}

function panelOf({ panel, check, open, ways, onClose }: PanelHostProps) {
  const about = { check, onClose }
  switch (panel.kind) {
    case 'guests':
      return <GuestsPanel {...about} />
    case 'customer':
      return <CustomerPanel {...about} />
    case 'notes':
      return <NotesPanel {...about} />
    case 'move':
      return <MovePanel {...about} />
    case 'more':
      return <MorePanel {...about} open={open} ways={ways} />
    case 'orderType':
      return <OrderTypePanel {...about} />
    case 'waiter':
      return <WaiterPanel {...about} />
    case 'discount':
      return <CheckDiscountSheet {...about} />
    case 'cancel':
      return <CancelSheet {...about} ways={ways} />
    case 'fire':
      return <FireMenu {...about} />
    case 'timeline':
      return <TimelineSheet checkId={check.id} onClose={onClose} />
    case 'keys':
      return <KeysPanel onClose={onClose} />
    case 'place':
      return <PlacePanel {...about} />
    case 'why':
      return <WhySheet {...about} use={panel.use} intent={panel.intent} />
    default:
      return ofLine(panel, about)
  }
}

/** A line that somebody else has taken off meanwhile closes its sheet. */
function ofLine(panel: Extract<Panel, { readonly lineId: string }>, { check, onClose }: PanelProps) {
  const line = lineOn(check, panel.lineId)
  if (line === undefined) return null
  const about = { check, line, onClose }
  switch (panel.kind) {
    case 'void':
      return <VoidSheet {...about} units={panel.units} />
    case 'comp':
      return <CompSheet {...about} />
    default:
      return <ConfigureSheet checkId={check.id} productId={line.productId} line={line} onClose={onClose} />
  }
}
