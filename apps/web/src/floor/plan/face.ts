import type { TableGlance } from '@comanda/domain'
import { minutesSince } from '../../shared/use-now.ts'

/** What a table shows, before anything is drawn. */
export interface Face {
  readonly state: TableGlance['state']
  /** Since the first guests sat down. */
  readonly minutes: number | null
  /** Minutes without any change, once they are too many. */
  readonly lateMinutes: number | null
}

export function faceOf(glance: TableGlance, now: number, lateAfterMinutes: number): Face {
  const idle = glance.lastChange === null ? 0 : minutesSince(glance.lastChange, now)
  return {
    state: glance.state,
    minutes: glance.since === null ? null : minutesSince(glance.since, now),
    lateMinutes: glance.lastChange !== null && idle >= lateAfterMinutes ? idle : null,
  }
}

/** `4/6` once the guests are counted, else the seats alone. */
export const coversText = ({ guests, table }: TableGlance): string =>
  guests > 0 ? `${guests}/${table.seats}` : `${table.seats}`

/** Vertical places and sizes of what is written on a table, in pixels from its middle. */
export interface Writing {
  readonly number: { readonly y: number; readonly size: number }
  readonly amount: { readonly y: number; readonly size: number } | null
  readonly meta: { readonly y: number; readonly size: number } | null
}

/** What is written where. The number always; amount and minutes where there is room. */
export function writingFor(w: number, h: number, characters: number, { state, lateMinutes }: Face): Writing {
  const size = fitted(Math.min(40, Math.max(20, Math.min(w, h) * 0.34)), w * 0.8, characters)
  if (state !== 'ordered') {
    if (h < 64) return { number: { y: 0, size }, amount: null, meta: null }
    return { number: { y: -h * 0.08, size }, amount: null, meta: { y: h * 0.27, size: 13 } }
  }
  // The mark of a late table is taller than a line.
  const lift = lateMinutes === null ? 0 : 0.05 * h
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
  return { number: { y: -h * 0.15, size: Math.min(size, 24) }, amount: null, meta: { y: h * 0.25, size: 12 } }
}

/** A size at which so many characters do not leave `width`. */
export const fitted = (size: number, width: number, characters: number): number =>
  Math.max(10, Math.min(size, width / (Math.max(1, characters) * 0.6)))
