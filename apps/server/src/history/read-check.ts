import { businessDayOf, type Check, checkTotals, type ServiceState, type SetupState } from '@comanda/domain'

/** What is found of a check without opening it. Everything that history knows about the shape of a check is in this file. */
export interface CheckFacts {
  readonly id: string
  /** `null` until its first change. */
  readonly number: number | null
  /** Business day of the number; without one, of its opening. */
  readonly day: string
  readonly provisional: string
  readonly status: string
  readonly tableId: string | null
  /** The number of the table as it was called when this was read. */
  readonly tableNumber: string | null
  readonly orderTypeId: string | null
  readonly customerId: string | null
  readonly openedBy: string
  /** Who serves it. */
  readonly waiterId: string
  readonly guests: number | null
  readonly totalMinor: number
  /** Milliseconds since the epoch, as the next one. */
  readonly openedAt: number
  readonly closedAt: number | null
  readonly openedSeq: number
  /** Every table that its party sits at. */
  readonly tables: readonly { readonly id: string; readonly folded: string }[]
  /** Words that find it, folded: its labels and the names on it. */
  readonly words: readonly string[]
  /** Everybody who had a hand in it. */
  readonly people: readonly string[]
}

/** A check of the live state, open or not yet filed. */
export function checkIn({ checks, closed }: ServiceState, id: string): Check | undefined {
  if (Object.hasOwn(checks, id)) return checks[id]
  return Object.hasOwn(closed, id) ? closed[id] : undefined
}

/** The check that an id has come to mean: it gave way to that one. */
export const meantBy = (state: ServiceState, id: string): string | undefined =>
  Object.hasOwn(state.aliases, id) ? state.aliases[id] : undefined

/** The check that a ticket of the kitchen was issued for. */
export const checkOfTicket = ({ tickets }: ServiceState, id: string): string | undefined =>
  Object.hasOwn(tickets, id) ? tickets[id]?.checkId : undefined

/** True while nothing can change it any more but its return. */
export const isClosed = ({ status }: Check): boolean => status !== 'open'

export function factsOf(check: Check, setup: SetupState): CheckFacts {
  const { id, number, provisional, status, tableId, guests, opened } = check
  return {
    id,
    number,
    day: check.day ?? dayOf(opened.at, setup),
    provisional,
    status,
    tableId,
    tableNumber: tableId === null ? null : (setup.tables[tableId]?.number ?? null),
    tables: tablesOf(check).map((table) => ({
      id: table,
      folded: folded(setup.tables[table]?.number ?? ''),
    })),
    orderTypeId: check.orderTypeId,
    customerId: check.customer?.id ?? null,
    openedBy: opened.by,
    waiterId: check.waiterId,
    guests,
    totalMinor: checkTotals(check, setup).totalMinor,
    openedAt: opened.at,
    closedAt: check.status === 'open' ? null : check.closed.at,
    openedSeq: opened.seq,
    words: wordsOf(check),
    people: peopleOf(check),
  }
}

const tablesOf = ({ tableId, alsoAt }: Check): readonly string[] => [
  ...new Set([...(tableId === null ? [] : [tableId]), ...alsoAt]),
]

const dayOf = (at: number, { restaurant }: SetupState): string =>
  businessDayOf(at, restaurant?.timeZone ?? 'UTC', restaurant?.dayStartsAtHour ?? 4)

function wordsOf({ provisional, alsoKnownAs, customer, handover }: Check): readonly string[] {
  const names = [customer?.name ?? '', handover?.name ?? ''].flatMap(wordsIn)
  return [...new Set([...[provisional, ...alsoKnownAs].map(folded), ...names])].filter((word) => word !== '')
}

function peopleOf(check: Check): readonly string[] {
  const marks = [check.opened, check.edited, ...check.lines.flatMap(({ added, edited }) => [added, edited])]
  return [...new Set([check.waiterId, ...marks.flatMap((mark) => mark?.by ?? [])])]
}

/** Without accents and case. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

export const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
