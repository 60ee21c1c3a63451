import type { FloorRecord } from '@comanda/domain'
import { useDrag } from '@use-gesture/react'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { FloorList } from './floor-list.tsx'
import classes from './floor-screen.module.css'
import { changeFloorView, useFloorView } from './floor-view.ts'
import { tablesOn } from './floors.ts'
import { type TableView, tableGlance } from './glances.ts'
import { FloorPlan } from './plan/floor-plan.tsx'
import type { Jumping } from './use-jump.ts'

interface FloorStageProps {
  readonly floors: readonly FloorRecord[]
  readonly floor: FloorRecord
  readonly jumping: Jumping
  readonly onChoose: (tableId: string) => void
  readonly onMore: (tableId: string) => void
}

/** Plan or list; a swipe goes to the next floor. */
export function FloorStage({ floors, floor, jumping, onChoose, onMore }: FloorStageProps) {
  const { as, onlyMine, isOneFloor } = useFloorView()
  const me = useTerminalValue(({ personId }) => personId)
  const isMine = (view: TableView) => !onlyMine || (me !== null && view.waiters.includes(me))
  const mine = useTerminalValue(
    (terminal) =>
      onlyMine
        ? tablesOn(terminal.setup, floor.id)
            .filter(({ id }) => tableGlance(terminal, id)?.waiters.includes(terminal.personId ?? ''))
            .map(({ id }) => id)
        : null,
    (a, b) => a === b || (a !== null && b !== null && sameItems(a, b)),
  )
  const swipe = useSwipe(floors, floor)
  if (as === 'list')
    return (
      <FloorList
        floors={isOneFloor ? [floor] : floors}
        isShown={isMine}
        onChoose={onChoose}
        onMore={onMore}
      />
    )
  const wanted = jumping.typed === '' ? mine : jumping.jump.matches.map(({ id }) => id as string)
  return (
    <div key={floor.id} className={classes.stage} {...swipe()}>
      <FloorPlan
        floor={floor}
        bright={wanted === null ? null : new Set(wanted)}
        markedId={jumping.jump.exact?.id ?? null}
        onChoose={onChoose}
        onMore={onMore}
      />
    </div>
  )
}

function useSwipe(floors: readonly FloorRecord[], floor: FloorRecord) {
  return useDrag(
    ({ swipe: [across], event }) => {
      if (across === 0) return
      const isRtl = event.target instanceof Element && getComputedStyle(document.body).direction === 'rtl'
      const step = across < 0 !== isRtl ? 1 : -1
      const next = floors[floors.findIndex(({ id }) => id === floor.id) + step]
      if (next !== undefined) changeFloorView({ floorId: next.id })
    },
    { axis: 'x', filterTaps: true, swipe: { distance: 40, velocity: 0.3 } },
  )
}
