import type { Notice, Outcome, OverriddenNotice, Terminal } from '@comanda/client'
import {
  type CustomerId,
  isWhyAsked,
  type OrderTypeId,
  type PersonId,
  renewCommand,
  type ServiceCommand,
  type SetupState,
  type TableId,
} from '@comanda/domain'

type Known = Pick<Terminal, 'service' | 'setup'>

/** Refusals that only say that somebody else came first: the same intent, seen anew, may stand. */
const OVERTAKEN: ReadonlySet<string> = new Set(['superseded', 'line-changed', 'quantity-changed'])

/** Whether one tap can put ours in place of theirs (C3, C4). */
export function canApplyMine(notice: Notice, known: Known): boolean {
  switch (notice.kind) {
    case 'refused':
      return (
        OVERTAKEN.has(notice.refusal.code) &&
        renewCommand(known.service, notice.command as ServiceCommand) !== null
      )
    case 'overridden':
      return mineAgain(notice, known) !== null
    case 'kept':
    case 'decided':
    case 'came-back':
    case 'short':
    case 'part-taken':
    case 'sold-out':
    case 'ready':
      return false
  }
}

/** Sends ours, having seen theirs; the notice is done with that. */
export function applyMine(terminal: Terminal, notice: Notice): Outcome {
  if (notice.kind !== 'overridden') return terminal.applyMine(notice.id)
  const command = mineAgain(notice, terminal)
  if (command === null) return { ok: false, refusal: { code: 'nothing-to-apply' } }
  const outcome = terminal.perform(command)
  if (outcome.ok) terminal.dismissNotice(notice.id)
  return outcome
}

function mineAgain(notice: OverriddenNotice, { service, setup }: Known): ServiceCommand | null {
  const mine = commandSetting(notice, setup)
  return mine === null ? null : renewCommand(service, mine)
}

/** The command that sets our value. What it has `seen` is filled in by `renewCommand`. */
function commandSetting(
  { op, value }: OverriddenNotice,
  setup: Pick<SetupState, 'customers' | 'reasons'>,
): ServiceCommand | null {
  const { customers } = setup
  const amount = typeof value === 'number' ? value : null
  const text = typeof value === 'string' ? value : ''
  switch (op.type) {
    case 'lineQuantityChanged.v1':
      if (amount === null || amount < 1) return null
      return { ...on(op), type: 'setQuantity', to: amount, seen: { quantity: 0 } }
    case 'lineNoteChanged.v1':
      return { ...on(op), type: 'setLineNote', which: op.which, text, seen: { text: '' } }
    case 'lineDiscounted.v1':
      if (amount === null || (amount > 0 && isWhyAsked(setup, 'discount'))) return null
      return { ...on(op), type: 'discountLine', discountBp: amount, seen: { discountBp: 0 } }
    case 'linePriceChanged.v1':
      // Why it was another price is not known any more.
      if (amount === null || isWhyAsked(setup, 'price')) return null
      return { ...on(op), type: 'changePrice', unitPriceMinor: amount, seen: { unitPriceMinor: 0 } }
    case 'guestsChanged.v1':
      if (amount === null) return null
      return { type: 'setGuests', checkId: op.checkId, guests: amount, seen: { guests: null } }
    case 'orderNoteChanged.v1':
      return { type: 'setOrderNote', checkId: op.checkId, text, seen: { text: '' } }
    case 'customerAttached.v1': {
      const known = customers[text]
      if (value !== null && known === undefined) return null
      const customer = known === undefined ? null : { id: known.id as CustomerId, name: known.name }
      return { type: 'attachCustomer', checkId: op.checkId, customer, seen: { customerId: null } }
    }
    case 'checkMoved.v1':
      if (text === '') return null
      return { type: 'moveCheck', checkId: op.checkId, tableId: text as TableId, seen: { tableId: null } }
    case 'lineCourseChanged.v1':
      return amount === null ? null : { ...on(op), type: 'setCourse', course: amount, seen: { course: 0 } }
    case 'lineSeatChanged.v1':
      return { ...on(op), type: 'setSeat', seat: amount, seen: { seat: null } }
    case 'lineHeldChanged.v1':
      return { ...on(op), type: 'holdLine', held: text !== '', seen: { held: false } }
    case 'checkAllergyChanged.v1':
      return { type: 'setCheckAllergy', checkId: op.checkId, text, seen: { text: '' } }
    case 'waiterAssigned.v1':
      if (text === '') return null
      return {
        type: 'assignWaiter',
        checkId: op.checkId,
        personId: text as PersonId,
        seen: { waiterId: '' },
      }
    case 'orderTypeChanged.v1':
      if (text === '') return null
      return {
        type: 'setOrderType',
        checkId: op.checkId,
        orderTypeId: text as OrderTypeId,
        seen: { orderTypeId: null },
      }
    case 'checkDiscounted.v1': {
      const [bp = 0, fixedMinor = 0] = text.split('/').map(Number)
      if (bp + fixedMinor > 0 && isWhyAsked(setup, 'discount')) return null
      return {
        type: 'discountCheck',
        checkId: op.checkId,
        discount: bp === 0 && fixedMinor === 0 ? null : { bp, fixedMinor },
        seen: { discount: null },
      }
    }
    default:
      return null
  }
}

const on = <C, L>({ checkId, lineId }: { readonly checkId: C; readonly lineId: L }) => ({ checkId, lineId })
