import { nextProvisional, type ServiceState, type SetupState } from '@comanda/domain'
import { TODAY } from './clock-text.ts'
import type { ServiceIntent } from './people.ts'

/** A whole number from 0 up to, not including, `below`. Whoever calls decides where it comes from. */
export type Pick = (below: number) => number

export interface Eyes {
  readonly view: ServiceState
  readonly setup: SetupState
  readonly setupSeq: number
  readonly terminal: string
  /** An id that was never used before. */
  readonly freshId: () => string
}

/**
 * Something that somebody might do with what is on the screen: mostly sensible, sometimes on a check that
 * is closed or unknown, sometimes with a value that is not what the screen shows.
 */
export function randomIntent(pick: Pick, eyes: Eyes): ServiceIntent {
  const { view } = eyes
  const checkIds = [...Object.keys(view.checks), ...Object.keys(view.aliases)]
  if (checkIds.length === 0 || pick(4 * checkIds.length) === 0) return opening(pick, eyes)
  const checkId = pick(25) === 0 ? 'unheard-of' : oneOf(pick, checkIds)
  const check = view.checks[view.aliases[checkId] ?? checkId]
  const lines = check?.lines ?? []
  if (lines.length === 0 || pick(4) === 0) return onCheck(pick, eyes, checkId)
  return onLine(pick, checkId, oneOf(pick, lines))
}

const oneOf = <T>(pick: Pick, values: readonly T[]): T => values[pick(values.length)] as T

/** The value on the screen, or now and then another one. */
const maybe = <T>(pick: Pick, shown: T, other: T): T => (pick(8) === 0 ? other : shown)

function opening(pick: Pick, { view, setup, terminal, freshId }: Eyes): ServiceIntent {
  const tables = [...Object.keys(setup.tables), null]
  const provisional = nextProvisional(view, setup, terminal, TODAY)
  return {
    type: 'openCheck',
    checkId: freshId(),
    tableId: oneOf(pick, tables),
    provisional,
    another: pick(6) === 0,
  }
}

function onCheck(pick: Pick, { view, setup, setupSeq, freshId }: Eyes, checkId: string): ServiceIntent {
  const check = view.checks[view.aliases[checkId] ?? checkId]
  const product = oneOf(pick, Object.values(setup.products))
  const choices: readonly ServiceIntent[] = [
    { type: 'leaveCheck', checkId },
    { type: 'cancelCheck', checkId },
    {
      type: 'moveCheck',
      checkId,
      tableId: oneOf(pick, Object.keys(setup.tables)),
      seen: { tableId: check?.tableId ?? null },
    },
    {
      type: 'setGuests',
      checkId,
      guests: 1 + pick(4),
      seen: { guests: maybe(pick, check?.guests ?? null, 9) },
    },
    {
      type: 'setOrderNote',
      checkId,
      text: oneOf(pick, ['', 'hurry', 'later']),
      seen: { text: check?.orderNote ?? '' },
    },
    {
      type: 'attachCustomer',
      checkId,
      customer: oneOf(pick, [null, { id: 'k1', name: 'Gray' }, { id: 'k2', name: 'Black' }]),
      seen: { customerId: check?.customer?.id ?? null },
    },
    {
      type: 'addLine',
      checkId,
      lineId: freshId(),
      productId: product.id,
      quantity: 1 + pick(3),
      seen: { unitPriceMinor: maybe(pick, product.priceMinor, 1), setupSeq },
    },
  ]
  // Most of what happens on a check is that something is ordered.
  return oneOf(pick, [
    ...choices,
    ...Array.from({ length: 5 }, () => choices[choices.length - 1] as ServiceIntent),
  ])
}

function onLine(
  pick: Pick,
  checkId: string,
  line: ServiceState['checks'][string]['lines'][number],
): ServiceIntent {
  const on = { checkId, lineId: line.id }
  const quantity = maybe(pick, line.quantity, 1 + pick(5))
  return oneOf<ServiceIntent>(pick, [
    { type: 'adjustQuantity', ...on, by: 1, seen: { quantity } },
    { type: 'adjustQuantity', ...on, by: -1, seen: { quantity } },
    { type: 'setQuantity', ...on, to: 1 + pick(5), seen: { quantity } },
    { type: 'removeLine', ...on, seen: { quantity } },
    { type: 'restoreLine', ...on },
    {
      type: 'setLineNote',
      ...on,
      which: 'kitchenNote',
      text: oneOf(pick, ['', 'rare']),
      seen: { text: line.kitchenNote },
    },
    { type: 'discountLine', ...on, discountBp: 1000 * pick(3), seen: { discountBp: line.discountBp } },
    {
      type: 'changePrice',
      ...on,
      unitPriceMinor: 100 * pick(4),
      seen: { unitPriceMinor: line.unitPriceMinor },
    },
  ])
}
