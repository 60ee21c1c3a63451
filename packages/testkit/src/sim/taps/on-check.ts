import { divisionText } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { maybe, once, oneOf, type Pick, weighted } from './chance.ts'
import { type Eyes, lifted, shown, someReason } from './eyes.ts'

type Deed = (pick: Pick, eyes: Eyes, checkId: string) => ServiceIntent

/** What is done to a check as a whole. */
export const onCheck: Deed = (pick, eyes, checkId) =>
  weighted<Deed>(pick, [
    [3, moved],
    [3, linked],
    [shown(eyes, checkId)?.alsoAt.length === 0 ? 1 : 9, unlinked],
    [2, assigned],
    [2, orderTyped],
    [1, handedOver],
    [3, counted],
    [2, noted],
    [1, warned],
    [2, named],
    [4, discounted],
    [2, divided],
    [3, billed],
    [2, freed],
    [1, left],
    [1, cancelled],
  ])(pick, eyes, checkId)

const moved: Deed = (pick, eyes, checkId) => ({
  type: 'moveCheck',
  checkId,
  tableId: someTable(pick, eyes),
  seen: { tableId: shown(eyes, checkId)?.tableId ?? null },
  ...lifted(pick, eyes),
})

const linked: Deed = (pick, eyes, checkId) => ({
  type: 'linkTable',
  checkId,
  tableId: someTable(pick, eyes),
})

const unlinked: Deed = (pick, eyes, checkId) => {
  const own = shown(eyes, checkId)?.alsoAt ?? []
  const tableId = own.length === 0 ? someTable(pick, eyes) : oneOf(pick, own)
  return { type: 'unlinkTable', checkId, tableId }
}

const someTable = (pick: Pick, { setup }: Eyes): string => oneOf(pick, Object.keys(setup.tables))

const assigned: Deed = (pick, eyes, checkId) => ({
  type: 'assignWaiter',
  checkId,
  personId: oneOf(pick, Object.keys(eyes.setup.people)),
  seen: { waiterId: shown(eyes, checkId)?.waiterId ?? '' },
  ...lifted(pick, eyes),
})

const orderTyped: Deed = (pick, eyes, checkId) => ({
  type: 'setOrderType',
  checkId,
  orderTypeId: oneOf(pick, [...Object.keys(eyes.setup.orderTypes), 'drive-in']),
  seen: { orderTypeId: shown(eyes, checkId)?.orderTypeId ?? null },
})

const handedOver: Deed = (pick, eyes, checkId) => ({
  type: 'setHandover',
  checkId,
  handover: { name: oneOf(pick, ['Gray', 'Black']), phone: '600 100 200', dueAt: null },
  seen: { handover: shown(eyes, checkId)?.handover ?? null },
})

const counted: Deed = (pick, eyes, checkId) => ({
  type: 'setGuests',
  checkId,
  guests: 1 + pick(6),
  seen: { guests: maybe(pick, shown(eyes, checkId)?.guests ?? null, 9) },
})

const noted: Deed = (pick, eyes, checkId) => ({
  type: 'setOrderNote',
  checkId,
  text: oneOf(pick, ['', 'hurry', 'later']),
  seen: { text: shown(eyes, checkId)?.orderNote ?? '' },
})

const warned: Deed = (pick, eyes, checkId) => ({
  type: 'setCheckAllergy',
  checkId,
  text: oneOf(pick, ['', 'nuts', 'gluten']),
  seen: { text: shown(eyes, checkId)?.allergy ?? '' },
})

const named: Deed = (pick, eyes, checkId) => {
  const known = Object.values(eyes.setup.customers).map(({ id, name }) => ({ id, name }))
  return {
    type: 'attachCustomer',
    checkId,
    customer: oneOf(pick, [null, { id: 'k1', name: 'Gray' }, { id: 'k2', name: 'Black' }, ...known]),
    seen: { customerId: shown(eyes, checkId)?.customer?.id ?? null },
  }
}

const discounted: Deed = (pick, eyes, checkId) => ({
  type: 'discountCheck',
  checkId,
  discount: once(pick, 4)
    ? null
    : { bp: oneOf(pick, [0, 1_000, 3_333, 10_000]), fixedMinor: oneOf(pick, [0, 0, 99, 500, 20_000]) },
  reason: someReason(pick),
  seen: { discount: shown(eyes, checkId)?.discount ?? null },
  ...lifted(pick, eyes),
})

const divided: Deed = (pick, eyes, checkId) => ({
  type: 'divideCheck',
  checkId,
  division: oneOf(pick, [
    null,
    { kind: 'even' as const, parts: 2 + pick(4) },
    { kind: 'amounts' as const, amountsMinor: [1_000, 500] },
  ]),
  seen: { division: divisionText(shown(eyes, checkId)?.division ?? null) },
})

const billed: Deed = (_pick, _eyes, checkId) => ({ type: 'presentBill', checkId })

/** Guests who have paid leave: mostly from a table where some have. */
const freed: Deed = (pick, { view, setup }, checkId) => {
  const paid = Object.entries(view.paidTables)
  const tableId = oneOf(pick, Object.keys(setup.tables))
  const [at, { checkId: paidCheckId }] = paid.length === 0 ? [tableId, { checkId }] : oneOf(pick, paid)
  return { type: 'freeTable', tableId: at, paidCheckId }
}

const left: Deed = (_pick, _eyes, checkId) => ({ type: 'leaveCheck', checkId })

const cancelled: Deed = (pick, eyes, checkId) => ({
  type: 'cancelCheck',
  checkId,
  ...(!once(pick, 5) && { reason: someReason(pick) }),
  ...lifted(pick, eyes),
})
