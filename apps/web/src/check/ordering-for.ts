import { chosenHere } from './chosen-here.ts'

/** For whom the next taps on the menu are: a seat, a course of their own, held back or not (F3.5). */
export interface OrderingFor {
  /** `null`: the table. */
  readonly seat: number | null
  /** `null`: the course of the product's category. */
  readonly course: number | null
  readonly held: boolean
}

const PLAIN: OrderingFor = { seat: null, course: null, held: false }
const chosen = chosenHere(PLAIN)

export const orderingFor = chosen.of

export const setOrderingFor = (checkId: string, value: Partial<OrderingFor>): void =>
  chosen.set(checkId, { ...orderingFor(checkId), ...value })

/** What was chosen on this screen for this check; another check begins plain. */
export const useOrderingFor = chosen.use

/** Nothing but the usual: the table, by itself, at once. */
export const isPlainOrder = ({ seat, course, held }: OrderingFor): boolean =>
  seat === null && course === null && !held
