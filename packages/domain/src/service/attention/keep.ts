import { accept, type Envelope, refuse } from '@comanda/sync'
import { SYSTEM } from '../../permissions.ts'
import type { ServiceCommand } from '../commands.ts'
import type { ServiceContext, ServiceDecision } from '../context.ts'
import { findCheck, labelOf } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { attentionOf } from './attention-of.ts'
import { KeptId, type KeptPlace } from './kept.ts'
import { keptCommand } from './kept-command.ts'
import { whyKept } from './why-kept.ts'

/** No terminal has more than so many commands kept … */
const MOST_KEPT = 2_000
/** … nor more than so much of them. Characters. What comes on top is refused `attention-full`. */
const MOST_KEPT_SIZE = 1_000_000

/** Housekeeping, what a kitchen sees at once, and what nobody should do for somebody else hours later. */
const NEVER_KEPT: ReadonlySet<ServiceCommand['type']> = new Set<ServiceCommand['type']>([
  'leaveCheck',
  'freeTable',
  'startTicket',
  'bumpTicket',
  'recallTicket',
  'serveTicket',
  'receiveCheck',
  'closeDay',
  'fileClosedChecks',
  'bringBackCheck',
  'applyKept',
  'performKept',
  'discardKept',
])

/** Their customer's name, phone and address stay outside the hash chain. */
const PERSONAL: ReadonlySet<ServiceCommand['type']> = new Set<ServiceCommand['type']>([
  'attachCustomer',
  'setHandover',
  'issueInvoice',
])

/**
 * A decision, or in place of a refusal that its author could not know of: the command under *Needs attention*
 * (C21, INV8). It has no effect until a manager applies it. Only the orderer keeps: on a terminal a person is
 * told at once, and can ask a manager.
 */
export function orKept(
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
  decision: ServiceDecision,
): ServiceDecision {
  if (decision.ok || !context.orderer || author.by === SYSTEM || NEVER_KEPT.has(command.type)) return decision
  const because = whyKept(state, command, author, context, decision.refusal)
  if (because === null) return decision
  const size = JSON.stringify(command).length
  const waiting = Object.values(state.attention).filter(({ made }) => made.terminal === author.terminal)
  const total = waiting.reduce((sum, kept) => sum + kept.size, size)
  if (waiting.length >= MOST_KEPT || total > MOST_KEPT_SIZE) return refuse('attention-full')
  const id = KeptId.parse(`${author.replica}/${author.n}`)
  const data = PERSONAL.has(command.type) ? { personal: { command } } : { command }
  return accept({
    type: 'commandKept.v1',
    id,
    what: command.type,
    place: placeOf(state, command),
    basis: author.basis,
    size,
    because: because as ServiceOpOf<'commandKept.v1'>['because'],
    ...data,
  })
}

/** Its check and table, as people call them. Of a check whose opening is kept too, what that says. */
function placeOf(state: ServiceState, command: ServiceCommand): KeptPlace {
  const checkId = 'checkId' in command ? command.checkId : undefined
  if (checkId === undefined) return { checkId: null, check: null, tableId: null }
  const check = findCheck(state, checkId)
  if (check !== undefined) return { checkId, check: `${labelOf(check)}`, tableId: check.tableId }
  const opening = openingIn(command, checkId) ?? keptOpening(state, checkId)
  return { checkId, check: opening?.provisional ?? null, tableId: opening?.tableId ?? null }
}

const openingIn = (command: ServiceCommand | null, checkId: string) =>
  command?.type === 'openCheck' && command.checkId === checkId ? command : undefined

const keptOpening = (state: ServiceState, checkId: string) =>
  attentionOf(state).flatMap((kept) => openingIn(keptCommand(kept), checkId) ?? [])[0]
