import {
  type BoardItem,
  type BoardNotice,
  type BoardTicket,
  type BoardWaiting,
  lineOf,
} from '@comanda/domain'

/** A place on a ticket of the kitchen: what a command names. */
export interface Place {
  readonly ticketId: string
  readonly index: number
}

/** A dish that is to be made. */
export interface DishRow {
  readonly kind: 'dish'
  readonly key: string
  readonly item: BoardItem
  /** Without what was taken off. */
  readonly units: number
  /** What was changed on it and nobody here has acknowledged. */
  readonly changes: readonly Place[]
}

/** Units that are not to be made any more, until somebody says that they have seen it. */
export interface VoidRow {
  readonly kind: 'void'
  readonly key: string
  readonly name: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly places: readonly Place[]
}

/** A change to a dish that is not here any more. */
export interface ChangeRow {
  readonly kind: 'change'
  readonly key: string
  readonly name: string
  readonly units: number
  readonly note: string
  readonly allergy: string
  readonly places: readonly Place[]
}

export type Row = DishRow | VoidRow | ChangeRow

export const nameOf = (row: Row): string => (row.kind === 'dish' ? row.item.name : row.name)

export interface Course {
  /** 0: none. */
  readonly course: number
  readonly rows: readonly Row[]
}

/** What a card shows, from top to bottom. */
export interface Face {
  /** The largest word on it. */
  readonly title: string
  /** `name`: nobody sits at a table; who fetches it. `check`: neither is known. */
  readonly titleKind: 'table' | 'name' | 'check'
  readonly allergy: string
  readonly note: string
  /** Something was changed on all of its dishes at once. */
  readonly isAllChanged: boolean
  readonly courses: readonly Course[]
  /** Not to be cooked yet, by course. */
  readonly waiting: readonly { readonly course: number; readonly dishes: readonly BoardWaiting[] }[]
  /** Units that have left an expo already. */
  readonly goneUnits: number
  /** Everything on it that wants to be acknowledged. */
  readonly unseen: readonly Place[]
}

type NoticeItem = BoardNotice['items'][number]

interface Told extends Place {
  readonly kind: BoardNotice['kind']
  readonly item: NoticeItem
}

export function faceOf(ticket: BoardTicket): Face {
  const told = ticket.notices.flatMap(({ ticketId, kind, items }) =>
    items.map((item): Told => ({ ticketId, index: item.index, kind, item })),
  )
  const placed = new Set<Told>()
  const placedRows = ticket.items.flatMap((item) =>
    rowsOf(item, told, placed).map((row) => ({ course: item.course, row })),
  )
  const rows = placedRows.map(({ row }) => row)
  const loose = told.filter((each) => !placed.has(each)).map(looseRow)
  const dishes = rows.filter((row) => row.kind === 'dish')
  return {
    ...titleOf(ticket),
    allergy: ticket.head.allergy,
    note: ticket.head.note,
    isAllChanged: dishes.length > 1 && dishes.every(({ changes }) => changes.length > 0),
    courses: coursesOf(placedRows, loose),
    waiting: [...Map.groupBy(ticket.waiting, ({ course }) => course)].map(([course, waiting]) => ({
      course,
      dishes: waiting,
    })),
    goneUnits: ticket.gone.reduce((sum, { quantity, voided }) => sum + quantity - voided, 0),
    unseen: told.map(({ ticketId, index }) => ({ ticketId, index })),
  }
}

function titleOf({ head, handover }: BoardTicket): Pick<Face, 'title' | 'titleKind'> {
  if (head.table !== null) return { title: head.table, titleKind: 'table' }
  const name = handover?.name ?? ''
  return name === '' ? { title: head.check, titleKind: 'check' } : { title: name, titleKind: 'name' }
}

const untold = new WeakMap<BoardItem, readonly Row[]>()

/** Of a dish about which nothing was told they stay the same rows, so that only others are drawn again. */
function rowsOf(item: BoardItem, told: readonly Told[], placed: Set<Told>): readonly Row[] {
  if (told.length > 0) return rowsTold(item, told, placed)
  const known = untold.get(item)
  if (known !== undefined) return known
  const rows = rowsTold(item, told, placed)
  untold.set(item, rows)
  return rows
}

/** A dish, and behind it what was taken off it. */
function rowsTold(item: BoardItem, told: readonly Told[], placed: Set<Told>): readonly Row[] {
  const about = told.filter((each) => isAbout(each, item))
  for (const each of about) placed.add(each)
  const key = `${item.ticketId} ${item.index}`
  const units = item.quantity - item.voided
  const dish: DishRow = {
    kind: 'dish',
    key,
    item,
    units,
    changes: about.filter(({ kind }) => kind === 'change').map(placeOf),
  }
  const struck: VoidRow = {
    kind: 'void',
    key: `${key} void`,
    name: item.name,
    units: item.struck,
    modifiers: item.modifiers,
    places: about.filter(({ kind }) => kind === 'void').map(placeOf),
  }
  return [...(units > 0 ? [dish] : []), ...(item.struck > 0 ? [struck] : [])]
}

const placeOf = ({ ticketId, index }: Told): Place => ({ ticketId, index })

const isAbout = ({ item, ticketId, kind }: Told, dish: BoardItem): boolean =>
  item.lineId === dish.lineId &&
  item.part === dish.part &&
  stationIn(ticketId) === stationIn(dish.ticketId) &&
  (kind === 'change' ? lineOf(item) === lineOf(dish) : dish.struck > 0)

/** Ids of tickets end with their station. */
const stationIn = (ticketId: string): string => ticketId.slice(ticketId.lastIndexOf(':') + 1)

function looseRow({ kind, item, ticketId, index }: Told): VoidRow | ChangeRow {
  const row = {
    key: `${ticketId} ${index}`,
    name: item.name,
    units: item.quantity,
    places: [{ ticketId, index }],
  }
  return kind === 'void'
    ? { kind, ...row, modifiers: item.modifiers }
    : { kind, ...row, note: item.note, allergy: item.allergy }
}

/** What has no dish here any more comes first: it is news. */
function coursesOf(
  rows: readonly { readonly course: number; readonly row: Row }[],
  loose: readonly Row[],
): readonly Course[] {
  const courses = [...Map.groupBy(rows, ({ course }) => course)]
    .sort(([a], [b]) => a - b)
    .map(([course, those]): Course => ({ course, rows: those.map(({ row }) => row) }))
  return loose.length === 0 ? courses : [{ course: 0, rows: loose }, ...courses]
}
