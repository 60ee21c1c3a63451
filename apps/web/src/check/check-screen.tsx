import { isOpen } from '@comanda/domain'
import { useMemo, useState } from 'react'
import { TableChooser } from '../floor/table-chooser.tsx'
import { ApproveProvider } from '../people/approve/approve-provider.tsx'
import { later } from '../shared/later.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { useWords } from '../shared/words.ts'
import { CheckPane } from './check-pane.tsx'
import classes from './check-screen.module.css'
import { useCalmCheck } from './current.ts'
import { Figures, FiguresProvider } from './figures/figures.ts'
import { lineMore } from './lines/line-editor.tsx'
import { useLineEditor } from './lines/use-line-editor.ts'
import { MenuPane } from './menu/menu-pane.tsx'
import type { OpenPanel, Panel } from './panel.ts'
import { PhoneCheck } from './phone/phone-check.tsx'
import { useIsNarrow } from './phone/use-is-narrow.ts'
import { StandingBar } from './standing-bar.tsx'
import { useAddProduct } from './use-add-product.ts'
import { useCheckKeys } from './use-check-keys.ts'
import { useLeaving } from './use-leaving.ts'
import { usePlacing } from './use-placing.ts'
import { useWays } from './use-ways.ts'

const panels = later(() => import('./panels/panel-host.tsx').then(({ PanelHost }) => PanelHost))

interface CheckScreenProps {
  readonly checkId: string
}

/** One check: the menu on one side, what is ordered on the other; on a phone one over the other. */
export function CheckScreen({ checkId }: CheckScreenProps) {
  const terminal = useTerminal()
  const figures = useMemo(() => new Figures(terminal, checkId), [terminal, checkId])
  return (
    <ApproveProvider>
      <FiguresProvider value={figures}>
        <OneCheck checkId={checkId} />
      </FiguresProvider>
    </ApproveProvider>
  )
}

function OneCheck({ checkId }: CheckScreenProps) {
  const { t } = useWords('check')
  const check = useCalmCheck(checkId)
  const isNarrow = useIsNarrow()
  const ways = useWays(checkId)
  const [panel, setPanel] = useState<Panel | null>(null)
  const open: OpenPanel = useStable((next) => setPanel(typeof next === 'string' ? { kind: next } : next))
  const close = useStable(() => setPanel(null))
  const [editing, actions] = useLineEditor(checkId, open)
  const [touched, add] = useAddProduct(checkId, actions.selectOnly)
  const [isAtTable, setAtTable] = useState(false)
  const [isPlacing, togglePlacing] = usePlacing(checkId)
  useLeaving(checkId)
  useSayWhere({ checkId: check?.id ?? checkId, tableId: check?.tableId ?? null, doing: 'ordering' })
  useCheckKeys({ checkId, actions, editing, open, goBack: ways.toFloor, split: ways.toSplit })
  panels.useSoon()
  lineMore.useSoon()
  const showTable = useStable(() => setAtTable(true))
  const parts = {
    check,
    checkId,
    editing,
    actions,
    touched,
    open,
    isPlacing,
    onPlacing: togglePlacing,
    onBack: ways.toFloor,
    onTable: showTable,
    onSplit: ways.toSplit,
  }
  const standing = (
    <StandingBar
      check={check}
      checkId={checkId}
      onFloor={ways.toFloor}
      onAnew={(tableId) => ways.open(tableId)}
    />
  )
  const menu = <MenuPane checkId={checkId} onAdd={add} />
  const tableId = check?.tableId ?? null
  return (
    <main className={classes.screen} aria-label={t('title')} data-narrow={isNarrow || undefined}>
      {isNarrow ? (
        <PhoneCheck {...parts} menu={menu} standing={standing} />
      ) : (
        <>
          {menu}
          <CheckPane {...parts} standing={standing} />
        </>
      )}
      {panel !== null && check !== undefined && isOpen(check) && (
        <panels.Later panel={panel} check={check} open={open} ways={ways} onClose={close} />
      )}
      {isAtTable && tableId !== null && (
        <TableChooser
          tableId={tableId}
          currentId={check?.id ?? checkId}
          onCheck={(id) => {
            setAtTable(false)
            ways.toCheck(id)
          }}
          onAnother={() => ways.open(tableId, true)}
          onClose={() => setAtTable(false)}
        />
      )}
    </main>
  )
}
