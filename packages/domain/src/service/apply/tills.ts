import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { figures } from '../tills/book.ts'
import { completeTakings, NO_TAKINGS } from '../tills/takings.ts'
import type { Till, TillMoveKind } from '../tills/till.ts'
import { REPORTS_KEPT, type ZReport } from '../tills/z-report.ts'

export function tillOpened(
  state: ServiceState,
  op: ServiceOpOf<'tillOpened.v1'>,
  opened: Mark,
): ServiceState {
  if (state.tills[op.tillId] !== undefined) return state
  const { tillId: id, name, terminalId, continues, floatMinor } = op
  const till: Till = {
    id,
    name,
    terminalId,
    continues,
    floatMinor,
    opened,
    methods: {},
    paidInMinor: 0,
    paidOutMinor: 0,
    droppedMinor: 0,
    moves: [],
    counted: null,
    closed: null,
  }
  return { ...state, tills: { ...state.tills, [id]: till } }
}

/** Changes a till that is open; a closed one never changes. */
export function changeTill(
  state: ServiceState,
  id: string | null,
  next: (till: Till) => Till,
): ServiceState['tills'] {
  const till = id === null ? undefined : state.tills[id]
  return till === undefined || till.closed !== null ? state.tills : { ...state.tills, [till.id]: next(till) }
}

const SUM_OF = {
  paidIn: 'paidInMinor',
  paidOut: 'paidOutMinor',
  drop: 'droppedMinor',
} as const satisfies Partial<Record<TillMoveKind, keyof Till>>

export function tillMoved(state: ServiceState, op: ServiceOpOf<'tillMoved.v1'>, mark: Mark): ServiceState {
  const { kind, amountMinor, reason } = op
  const move = { kind, amountMinor, reason, mark }
  const tills = changeTill(state, op.tillId, (till) => ({
    ...till,
    moves: [...till.moves, move],
    ...(kind !== 'drawer' && { [SUM_OF[kind]]: till[SUM_OF[kind]] + amountMinor }),
  }))
  const more = kind === 'drawer' ? { drawerOpened: 1 } : { [SUM_OF[kind]]: amountMinor }
  return { ...state, tills, takings: figures(state.takings, more) }
}

export const tillCounted = (
  state: ServiceState,
  { tillId, coins, totalMinor }: ServiceOpOf<'tillCounted.v1'>,
  mark: Mark,
): ServiceState => ({
  ...state,
  tills: changeTill(state, tillId, (till) => ({ ...till, counted: { coins, totalMinor, mark } })),
})

export function tillClosed(state: ServiceState, op: ServiceOpOf<'tillClosed.v1'>, mark: Mark): ServiceState {
  if (state.tills[op.tillId]?.closed !== null) return state
  const { coins, totalMinor, expectedMinor, differenceMinor } = op
  const closed = { coins, totalMinor, expectedMinor, differenceMinor, mark }
  return {
    ...state,
    tills: changeTill(state, op.tillId, (till) => ({ ...till, closed })),
    takings: figures(state.takings, { differenceMinor }),
  }
}

/** What was taken until now is in the report for ever; tills that were closed leave with it. */
export function dayClosed(state: ServiceState, op: ServiceOpOf<'dayClosed.v1'>, closed: Mark): ServiceState {
  const { number, day, takings, tills, carriedOver, unheard, undecided } = op
  const report: ZReport = {
    number,
    day,
    closed,
    from: state.reports[0]?.closed.at ?? null,
    takings: completeTakings(takings),
    tills,
    carriedOver,
    unheard,
    ...(undecided && { undecided }),
  }
  const open = Object.entries(state.tills).filter(([, till]) => till.closed === null)
  return {
    ...state,
    takings: NO_TAKINGS,
    payOffs: {},
    payOffsBefore: Object.keys(state.payOffs),
    tills: Object.fromEntries(open),
    reports: [report, ...state.reports].slice(0, REPORTS_KEPT),
  }
}
