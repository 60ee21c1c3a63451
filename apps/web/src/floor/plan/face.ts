import {
  emptySetup,
  isStillPaid,
  type Lateness,
  latenessOf,
  type SetupState,
  type TableGlance,
} from '@comanda/domain'
import { minutesSince } from '../../shared/use-now.ts'
import type { TableState, TableView } from '../glances.ts'

/** What a table shows, before anything is drawn. */
export interface Face {
  readonly state: TableState
  /** Since the first guests sat down, or have paid. */
  readonly minutes: number | null
  /** Why it is late, and for how many minutes. */
  readonly late: { readonly why: Lateness; readonly minutes: number } | null
}

export function faceOf(view: TableView, restaurant: SetupState['restaurant'], now: number): Face {
  const isPast = view.state === 'paid' && !isStillPaid(view.since ?? 0, { restaurant }, now)
  if (isPast) return { state: 'free', minutes: null, late: null }
  return {
    state: view.state,
    minutes: view.since === null ? null : minutesSince(view.since, now),
    late: view.state === 'taken' ? null : lateAt(view as TableGlance, restaurant, now),
  }
}

function lateAt(glance: TableGlance, restaurant: SetupState['restaurant'], now: number): Face['late'] {
  const why = latenessOf(glance, { ...emptySetup, restaurant }, now)
  if (why === null) return null
  const since = { order: glance.since, food: glance.cookingSince, idle: glance.lastChange }[why]
  return { why, minutes: minutesSince(since ?? now, now) }
}

/** `4/6` once the guests are counted, else the seats alone. */
export const coversText = ({ guests, table }: Pick<TableView, 'guests' | 'table'>): string =>
  guests > 0 ? `${guests}/${table.seats}` : `${table.seats}`

/** Vertical places and sizes of what is written on a table, in pixels from its middle. */
export interface Writing {
  readonly number: { readonly y: number; readonly size: number }
  readonly amount: { readonly y: number; readonly size: number } | null
  readonly meta: { readonly y: number; readonly size: number } | null
}

interface Written {
  readonly hasAmount: boolean
  /** What stands below is a mark, taller than a line. */
  readonly hasMark: boolean
}

/** What is written where. The number always; amount and minutes where there is room. */
export function writingFor(
  w: number,
  h: number,
  characters: number,
  { hasAmount, hasMark }: Written,
): Writing {
  const size = fitted(Math.min(40, Math.max(20, Math.min(w, h) * 0.34)), w * 0.8, characters)
  if (!hasAmount) {
    if (h < 64) return { number: { y: 0, size }, amount: null, meta: null }
    return { number: { y: -h * 0.08, size }, amount: null, meta: { y: h * 0.27, size: 13 } }
  }
  const lift = hasMark ? 0.05 * h : 0
  if (h >= 84)
    return {
      number: { y: -h * 0.2 - lift, size },
      amount: { y: h * 0.12 - lift, size: 15.5 },
      meta: { y: h * 0.32, size: 13 },
    }
  if (h >= 72)
    return {
      number: { y: -h * 0.21 - lift, size: Math.min(size, 26) },
      amount: { y: h * 0.1 - lift, size: 14 },
      meta: { y: h * 0.32, size: 12 },
    }
  if (h >= 64)
    return {
      number: { y: -h * 0.29, size: Math.min(size, 22) },
      amount: { y: h * -0.02, size: 13 },
      meta: { y: h * 0.31, size: 12 },
    }
  return { number: { y: -h * 0.15, size: Math.min(size, 24) }, amount: null, meta: { y: h * 0.25, size: 12 } }
}

/** Width of a letter, as a share of its height. */
const LETTER = 0.56

/** A size at which so many characters do not leave `width`. */
export const fitted = (size: number, width: number, characters: number): number =>
  Math.max(10, Math.min(size, width / (Math.max(1, characters) * 0.6)))

/** The first text, from the fullest to the shortest, that fits; the shortest where none does. */
export const fullestThatFits = (texts: readonly string[], size: number, width: number): string =>
  texts.find((text) => widthOf(text, size) <= width) ?? texts.at(-1) ?? ''

export const widthOf = (text: string, size: number): number => text.length * size * LETTER
