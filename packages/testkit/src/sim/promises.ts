import {
  allChecks,
  type ServiceCommand,
  type ServiceContext,
  type ServiceOp,
  type ServiceState,
  type serviceMachine,
} from '@comanda/domain'
import type { Refusal } from '@comanda/sync'

/**
 * Listens to what the server says yes to: dishes and money that it accepts are in the log, were there
 * before, or wait for a manager (C21). One that is accepted and nowhere would be lost in silence (INV1, C8).
 */
export const listening = (
  machine: typeof serviceMachine,
  lost: (text: string) => void,
): Pick<typeof serviceMachine, 'decide'> => ({
  decide: (state, command, author, context) => {
    const decision = machine.decide(state, command, author, context)
    const id = decision.ok && context.orderer ? promised(command) : null
    if (decision.ok && id !== null && !isIn(decision.ops, id) && !isThere(state, id))
      lost(`${command.type} ${id} was accepted, and is nowhere`)
    if (
      !decision.ok &&
      context.orderer &&
      !isOwn86(decision.refusal, author, context) &&
      isGone(command, decision.refusal.code, author, context)
    )
      lost(`${command.type} at ${author.replica}/${author.n} was refused: ${decision.refusal.code}`)
    return decision
  },
})

/** No terminal lets anybody do what it knows to be wrong: so money that it let through has changed hands. */
const HANDED: ReadonlySet<ServiceCommand['type']> = new Set<ServiceCommand['type']>([
  'takePayment',
  'removePayment',
  'refundLines',
  'resolveRefund',
  'payOffAccount',
  'removePayOff',
  'moveCash',
])

/** The same payment again, into a drawer that its terminal knows not to be its own: nothing was handed over for it. */
const NOT_OURS = 'till-of-another'

/** Longer ago than any network takes: the author was apart. Milliseconds. */
const APART_MS = 6_000

/** Money that was handed over, or a dish that was promised apart, is refused into nothing (INV8). */
const isGone = (
  command: ServiceCommand,
  code: string,
  { at }: { readonly at: number },
  { arrivedAt = at }: { readonly arrivedAt?: number },
): boolean =>
  (HANDED.has(command.type) && code !== NOT_OURS) || (code === 'sold-out' && arrivedAt - at > APART_MS)

/** Whoever says that something is sold out knows it, also while they are apart. */
const isOwn86 = (
  { details }: Refusal,
  { replica }: { readonly replica: string },
  { setup }: ServiceContext,
): boolean => setup.availability[`${details?.itemId}`]?.set.replica === replica

/** The line or payment that somebody brings. */
function promised(command: ServiceCommand): string | null {
  if (command.type === 'addLine') return command.lineId
  return command.type === 'takePayment' ? command.paymentId : null
}

const isIn = (ops: readonly ServiceOp[], id: string): boolean =>
  ops.some(
    (op) =>
      op.type === 'commandKept.v1' ||
      (op.type === 'lineAdded.v1' && op.lineId === id) ||
      (op.type === 'paymentTaken.v1' && op.paymentId === id),
  )

const isThere = (state: ServiceState, id: string): boolean =>
  allChecks(state).some(
    ({ lines, payments, takenBack = [] }) =>
      lines.some((line) => line.id === id || line.alsoIds.includes(id)) ||
      payments.some((payment) => payment.id === id) ||
      takenBack.includes(id),
  )
