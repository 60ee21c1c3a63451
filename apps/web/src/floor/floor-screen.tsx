import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckScanner } from '../find/scanned/check-scanner.tsx'
import { later, useFetchedSoon } from '../shared/later.tsx'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { EmptyFloor } from './empty-floor.tsx'
import { FloorBar } from './floor-bar.tsx'
import classes from './floor-screen.module.css'
import { FloorStage } from './floor-stage.tsx'
import { useFloorView } from './floor-view.ts'
import { floorsOf, tablesOnAll } from './floors.ts'
import { JumpPad } from './jump-pad.tsx'
import { Legend } from './legend.tsx'
import { PlacingBar } from './placing-bar.tsx'
import { fetchTableSheet, TableChooser } from './table-chooser.tsx'
import { UnplacedStrip } from './unplaced-strip.tsx'
import { useFloorActions } from './use-floor-actions.ts'
import { useJump } from './use-jump.ts'

const reservations = later(() =>
  import('../reservations/reservations-sheet.tsx').then((module) => module.ReservationsSheet),
)
const Reservations = reservations.Later
/** Wanted offline too. */
const SOON = [
  fetchTableSheet,
  reservations.fetchSoon,
  () => import('../split/split-screen.tsx').catch(() => {}),
]

/** The room: what needs me, at one glance, and every table one tap away. */
export function FloorScreen() {
  const { t } = useTranslation('floor')
  const floors = useTerminalValue(floorsOf, sameItems)
  const tables = useTerminalValue((terminal) => tablesOnAll(terminal.setup, floorsOf(terminal)), sameItems)
  const { floorId, as } = useFloorView()
  const floor = floors.find(({ id }) => id === floorId) ?? floors[0]
  const [isPadOpen, setPadOpen] = useState(false)
  const [isBookOpen, setBookOpen] = useState(false)
  const actions = useFloorActions()
  const jumping = useJump(tables, (table) => {
    setPadOpen(false)
    actions.jump(table)
  })
  useSayWhere({ checkId: null, tableId: null, doing: 'floor' })
  useFetchedSoon(SOON)
  const closeBook = useCallback(() => setBookOpen(false), [])
  const { choosingAt, placingId } = actions
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <FloorBar
        floors={floors}
        floorId={floor?.id ?? null}
        isPadOpen={isPadOpen}
        onPad={() => setPadOpen(!isPadOpen)}
        onNew={() => actions.openNew(null)}
        onReservations={() => setBookOpen(true)}
      />
      {placingId === null ? (
        <UnplacedStrip onOpen={actions.goTo} onPlace={actions.startPlacing} />
      ) : (
        <PlacingBar checkId={placingId} onCancel={actions.stopPlacing} />
      )}
      {floor === undefined ? (
        <EmptyFloor onNew={() => actions.openNew(null)} />
      ) : (
        <FloorStage
          floors={floors}
          floor={floor}
          jumping={jumping}
          onChoose={actions.choose}
          onMore={actions.more}
        />
      )}
      {floor !== undefined && as === 'plan' && <Legend floor={floor} />}
      <JumpPad jumping={jumping} withKeys={isPadOpen} />
      {choosingAt !== null && (
        <TableChooser
          key={choosingAt}
          tableId={choosingAt}
          onCheck={actions.goTo}
          onAnother={() => actions.openNew(choosingAt)}
          onClose={actions.stopChoosing}
        />
      )}
      {isBookOpen && <Reservations onClose={closeBook} />}
      <CheckScanner />
    </main>
  )
}
