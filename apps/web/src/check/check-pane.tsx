import { type Check, isOpen } from '@comanda/domain'
import type { ReactNode } from 'react'
import { later } from '../shared/later.tsx'
import { CheckActions } from './check-actions.tsx'
import { CheckHeader } from './check-header.tsx'
import classes from './check-screen.module.css'
import { CheckTotals } from './check-totals.tsx'
import type { Editing } from './lines/editing.ts'
import { LineList } from './lines/line-list.tsx'
import { MarkedBar } from './lines/marked-bar.tsx'
import type { LineActions } from './lines/use-line-editor.ts'
import { OrderingBar } from './ordering-bar.tsx'
import type { OpenPanel } from './panel.ts'
import type { Touched } from './use-add-product.ts'

export interface CheckParts {
  readonly check: Check | undefined
  /** The id that one came with. */
  readonly checkId: string
  readonly editing: Editing
  readonly actions: LineActions
  readonly touched: Touched | null
  readonly open: OpenPanel
  /** The bar that says for whom the next taps are is there. */
  readonly isPlacing: boolean
  readonly onPlacing: () => void
  readonly onBack: () => void
  readonly onTable: () => void
  readonly onSplit: () => void
}

interface CheckPaneProps extends CheckParts {
  readonly standing: ReactNode
}

/** What is ordered, what it costs, and what one does with it. */
export function CheckPane({ check, editing, actions, touched, standing, ...rest }: CheckPaneProps) {
  if (check === undefined) return <section className={classes.pane}>{standing}</section>
  return (
    <section className={classes.pane}>
      <CheckHeader check={check} onBack={rest.onBack} onTable={rest.onTable} />
      {standing}
      {rest.isPlacing && isOpen(check) && <OrderingBar check={check} checkId={rest.checkId} />}
      <LineList check={check} editing={editing} actions={actions} touched={touched} opensInPlace />
      <CheckFoot check={check} isEditing={editing.isOpen} {...rest} />
    </section>
  )
}

/** What waits in the kitchen comes a moment after the first screen. */
const serveBar = later(async () => (await import('./serving/serve-bar.tsx')).ServeBar)

const isFired = ({ lines }: Check): boolean => lines.some(({ ticketIds }) => ticketIds.length > 0)

interface CheckFootProps extends Pick<CheckParts, 'open' | 'isPlacing' | 'onPlacing' | 'onSplit'> {
  readonly check: Check
  /** The total itself is in sight elsewhere. */
  readonly isBrief?: boolean
  /** A line has its numpad open in place: it needs the room. */
  readonly isEditing?: boolean
}

export function CheckFoot(props: CheckFootProps) {
  const { check, isBrief = false, isEditing = false, open, isPlacing, onPlacing, onSplit } = props
  return (
    <>
      {isOpen(check) && isFired(check) && !isEditing && <serveBar.Later check={check} />}
      {isOpen(check) && <MarkedBar check={check} open={open} />}
      <CheckTotals check={check} isBrief={isBrief} />
      {isOpen(check) && (
        <CheckActions
          check={check}
          open={open}
          isPlacing={isPlacing}
          onPlacing={onPlacing}
          onSplit={onSplit}
        />
      )}
    </>
  )
}
