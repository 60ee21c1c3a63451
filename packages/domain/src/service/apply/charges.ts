import type { LineCharge } from '../paying/charge-facts.ts'
import type { Check, Line } from '../state.ts'

type Charges = readonly { readonly lineId: string; readonly charge: LineCharge }[]

/** A line with what it is charged from now on; missing: as before. */
export function chargedWith<L extends Line>(line: L, charge: LineCharge | undefined): L {
  if (charge === undefined) return line
  const { charge: _before, ...plain } = line
  return (charge === 'of-check' ? plain : { ...plain, charge }) as L
}

export const allCharged = (lines: readonly Line[], charges: Charges | undefined): readonly Line[] =>
  charges === undefined
    ? lines
    : lines.map((line) => chargedWith(line, charges.find(({ lineId }) => lineId === line.id)?.charge))

/** Every line goes by its check again. */
export const chargedByCheck = (lines: readonly Line[]): readonly Line[] =>
  lines.some(({ charge }) => charge !== undefined)
    ? lines.map((line) => chargedWith(line, 'of-check'))
    : lines

/** What was set by hand is asked of the rules of today; where money was taken, what it rests on stays. */
export function askedAnew<C extends Check>(check: C): C {
  if (check.held === undefined || check.payments.length > 0) return check
  const { held: _before, ...rest } = check
  return rest as C
}

/** Guests of a party that sits on several checks: it counts as large as it was, or as it is said to be now. */
export const partyWith = ({ party }: Pick<Check, 'party'>, guests: number): Pick<Check, 'party'> =>
  party === undefined ? {} : { party: Math.max(party, guests) }

/** How large a party counts for the service charge; missing: nobody has said. */
export const sizeOf = ({ guests, party }: Pick<Check, 'guests' | 'party'>): number | undefined =>
  guests === null && party === undefined ? undefined : Math.max(guests ?? 0, party ?? 0)
