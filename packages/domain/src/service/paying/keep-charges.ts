import { keyOf } from '../../money/charges.ts'
import type { Charge } from '../../money/priced.ts'
import type { SetupState } from '../../setup/state.ts'
import { orderedLines } from '../ordered-lines.ts'
import type { Check, Line, OrderedLine } from '../state.ts'
import type { LineCharge } from './charge-facts.ts'
import { chargeFor } from './service-charge.ts'

/**
 * Putting checks together, taking them apart and moving them changes nothing that is owed (INV6): a line that comes
 * to where its service is charged otherwise brings its own charge along. Percent are rounded once on each check, so
 * a part may differ from its share by half of the smallest unit.
 */

/** What is charged for serving a line: what it brought along, or what its check is charged. */
export const chargeOn = (line: Line, check: Check, setup: SetupState): Charge | null =>
  line.charge === undefined ? chargeFor(check, setup) : line.charge

const isSame = (a: Charge | null, b: Charge | null): boolean =>
  a === null || b === null ? a === b : keyOf(a) === keyOf(b)

/** Neither a rule nor anything brought along: nothing has to be kept. */
export const isNeverCharged = (checks: readonly Check[], setup: SetupState): boolean =>
  Object.keys(setup.serviceCharges).length === 0 &&
  checks.every(({ held, lines }) => !held?.charge && lines.every(({ charge }) => charge === undefined))

/** Lines on two checks whose service is charged alike; one that brings along what is charged for covers is alone. */
export const isChargedAlike = (
  [line, on]: readonly [Line, Check],
  [other, elsewhere]: readonly [Line, Check],
  setup: SetupState,
): boolean =>
  !line.charge?.fixedMinor &&
  !other.charge?.fixedMinor &&
  isSame(chargeOn(line, on, setup), chargeOn(other, elsewhere, setup))

/** What a line is to be charged with on a check that is charged otherwise, or alike; missing: as it stands there. */
export function chargeKept(line: Line, was: Charge | null, there: Charge | null): LineCharge | undefined {
  const own = line.charge?.fixedMinor ?? 0
  if (isSame(was, there) && own === 0) return line.charge === undefined ? undefined : 'of-check'
  if (line.charge !== undefined) return undefined
  return was === null ? null : (perLine(was, 0) as LineCharge)
}

const perLine = ({ name, bp, taxes }: Charge, fixedMinor: number): Charge => ({
  name,
  bp,
  taxes,
  ...(fixedMinor !== 0 && { fixedMinor }),
})

interface Kept {
  readonly lineId: OrderedLine['id']
  readonly charge: LineCharge
}

/** Charges of lines that are to be the same as before; `after`: the checks as they would be without. Lines keep their ids. */
export function chargesKept(
  before: readonly Check[],
  after: readonly Check[],
  setup: SetupState,
): { readonly charges?: Kept[] } {
  if (isNeverCharged(before, setup)) return {}
  const was = new Map(
    before.flatMap((check) =>
      orderedLines(check).map((line) => [line.id as string, chargeOn(line, check, setup)] as const),
    ),
  )
  const charges = after.flatMap((check) => {
    const there = chargeFor(check, setup)
    return orderedLines(check).flatMap((line): Kept[] => {
      const charge = chargeKept(line, was.get(line.id) ?? null, there)
      return charge === undefined ? [] : [{ lineId: line.id, charge }]
    })
  })
  const missingMinor = coversOf(before, setup) - coversOf(after, setup)
  const all = missingMinor === 0 ? charges : withCovers(charges, after, missingMinor, setup)
  return all.length === 0 ? {} : { charges: all }
}

/** What is charged for the covers of checks, apart from any percentage. Minor units. */
export const coversOf = (checks: readonly Check[], setup: SetupState): number =>
  checks.reduce((sum, check) => {
    const lines = orderedLines(check)
    const own = lines.reduce((minor, { charge }) => minor + (charge?.fixedMinor ?? 0), 0)
    return sum + own + (lines.length === 0 ? 0 : (chargeFor(check, setup)?.fixedMinor ?? 0))
  }, 0)

/** Guests who were charged for elsewhere: a line brings that along, too. */
function withCovers(
  charges: readonly Kept[],
  after: readonly Check[],
  fixedMinor: number,
  setup: SetupState,
): Kept[] {
  const all = after.flatMap((each) =>
    orderedLines(each).map((line) => ({ line, there: chargeFor(each, setup) })),
  )
  const keptOf = (line: Line) => charges.find(({ lineId }) => lineId === line.id)?.charge
  const isCharged = ({ line, there }: (typeof all)[number]) => chargeNow(line, keptOf(line), there) !== null
  const bearer = all.find(isCharged) ?? all[0]
  if (bearer === undefined) return [...charges]
  const { line, there } = bearer
  const charge = withFixed(line, keptOf(line), there, fixedMinor)
  return [...charges.filter(({ lineId }) => lineId !== line.id), { lineId: line.id, charge }]
}

/** What a line is charged once it is charged as it is to be. */
function chargeNow(line: Line, kept: LineCharge | undefined, there: Charge | null): Charge | null {
  const own = kept === undefined ? line.charge : kept
  return own === undefined || own === 'of-check' ? there : own
}

/** The charge of a line with so much more for covers; one that is charged no percentage is charged that alone. */
export function withFixed(
  line: Line,
  kept: LineCharge | undefined,
  there: Charge | null,
  moreMinor: number,
): LineCharge {
  const own = kept === undefined ? line.charge : kept
  const now = chargeNow(line, kept, there)
  const before = own === undefined || own === 'of-check' ? 0 : (own?.fixedMinor ?? 0)
  const fixedMinor = before + moreMinor
  if (fixedMinor === 0 && isSame(now, there)) return 'of-check'
  const { name = '', taxes = [] } = there ?? {}
  return perLine(now ?? { name, bp: 0, taxes }, fixedMinor) as LineCharge
}
