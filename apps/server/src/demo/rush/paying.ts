import {
  can,
  dueOf,
  methodsOf,
  type OpenCheck,
  orderedLines,
  partsDue,
  type ServiceIntent,
  tillsAt,
} from '@comanda/domain'
import { at } from './own-checks.ts'
import { type Move, pick, type Scene } from './scene.ts'

/** How often each party pays apart, in two goes, by card, and leaves something. */
const APART = 0.15
const IN_TWO = 0.15
const BY_CARD = 0.6
const TIPS = [0, 0, 500, 1000]
const MOST_PARTS = 4
/** Guests hand over the notes that they have. Minor units. */
const NOTES = [500, 1_000, 2_000, 5_000]
const FLOAT_MINOR = 150_00

/** Who may, where money may be taken. */
export const takesMoney = ({ setup, personId, terminalId }: Scene): boolean =>
  can(setup, personId, 'takePayments') && setup.terminals[terminalId]?.takesPayments !== false

/**
 * The next step of guests who pay: all at once, in two goes, or apart; in cash or by card, with a tip or
 * without. `null`: there is no drawer for the money.
 */
export function pay(scene: Scene, check: OpenCheck): Move | null {
  const { setup, random } = scene
  const dueMinor = dueOf(check, setup)
  if (dueMinor === 0) return at(check, { type: 'settleCheck', checkId: check.id })
  const parts = Math.min(check.guests ?? 1, MOST_PARTS)
  const isFresh = check.payments.length === 0 && check.division === null
  if (isFresh && parts > 1 && random() < APART)
    return at(check, {
      type: 'divideCheck',
      checkId: check.id,
      division: { kind: 'even', parts },
      seen: { division: '' },
    })
  const left = partsDue(check, setup)
  const part = left.findIndex((minor) => minor > 0)
  if (part >= 0) return payment(scene, check, Math.min(left[part] ?? dueMinor, dueMinor), part)
  const isInTwo = isFresh && dueMinor > 1 && random() < IN_TWO
  return payment(scene, check, isInTwo ? Math.floor(dueMinor / 2) : dueMinor, null)
}

/** A drawer is opened where there is none. */
export function opensTill({ service, setup, personId, terminalId, newId }: Scene): ServiceIntent | null {
  const isMissing = setup.restaurant?.usesTills !== false && tillsAt(service.tills, terminalId).length === 0
  if (!isMissing || !can(setup, personId, 'manageTill')) return null
  return { type: 'openTill', tillId: newId(), name: 'Cash desk', floatMinor: FLOAT_MINOR }
}

function payment(scene: Scene, check: OpenCheck, amountMinor: number, part: number | null): Move | null {
  const { service, setup, terminalId, newId, random } = scene
  const tillId = tillsAt(service.tills, terminalId)[0]?.id ?? null
  const kind = random() < BY_CARD ? 'card' : 'cash'
  const method = methodsOf(setup).find((each) => each.kind === kind) ?? methodsOf(setup)[0]
  if (method === undefined || (tillId === null && setup.restaurant?.usesTills !== false)) return null
  const tipMinor = method.allowsTip ? Math.floor((amountMinor * (pick(TIPS, random) ?? 0)) / 10_000) : 0
  const askedMinor = amountMinor + tipMinor
  const note = pick(NOTES, random) ?? 500
  return at(check, {
    type: 'takePayment',
    checkId: check.id,
    paymentId: newId(),
    methodId: method.id,
    amountMinor,
    tipMinor,
    tenderedMinor: method.allowsChange ? Math.ceil(askedMinor / note) * note : null,
    reference: method.needsReference ? 'Rush' : '',
    part,
    tillId,
    seen: {
      dueMinor: dueOf(check, setup),
      lines: orderedLines(check).map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    },
  })
}
