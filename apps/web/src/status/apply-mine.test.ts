import type { Notice, Terminal } from '@comanda/client'
import { expect, test, vi } from 'vitest'
import { applyMine, canApplyMine } from './apply-mine.ts'

const line = {
  id: 'l1',
  alsoIds: [],
  course: 1,
  status: 'ordered',
  quantity: 5,
  kitchenNote: 'hot',
  discountBp: 0,
  unitPriceMinor: 300,
}
const check = {
  id: 'c1',
  status: 'open',
  guests: 4,
  orderNote: '',
  customer: null,
  tableId: 't7',
  waiterId: 'ben',
  allergy: 'nuts',
  discount: null,
  lines: [line],
}
const known = {
  service: { checks: { c1: check }, closed: {}, aliases: {} },
  setup: { reasons: {}, customers: { kim: { id: 'kim', name: 'Kim' } } },
} as unknown as Pick<Terminal, 'service' | 'setup'>

const on = { checkId: 'c1', lineId: 'l1' }
const overridden = (op: object, value: string | number | null) =>
  ({ id: 'n1', at: 1, kind: 'overridden', by: 'ben', terminal: 'tab', op, value }) as unknown as Notice
const refused = (code: string, command: object) =>
  ({ id: 'n1', at: 1, kind: 'refused', log: 'x', by: 'ana', command, refusal: { code } }) as unknown as Notice
const setThree = { type: 'setQuantity', ...on, to: 3, seen: { quantity: 1 } }

test.each([
  [
    { type: 'lineCourseChanged.v1', ...on, course: 1 },
    2,
    { type: 'setCourse', course: 2, seen: { course: 1 } },
  ],
  [
    { type: 'waiterAssigned.v1', checkId: 'c1', personId: 'ben' },
    'ana',
    { type: 'assignWaiter', personId: 'ana', seen: { waiterId: 'ben' } },
  ],
  [
    { type: 'checkAllergyChanged.v1', checkId: 'c1', text: 'nuts' },
    'milk',
    { type: 'setCheckAllergy', text: 'milk', seen: { text: 'nuts' } },
  ],
  [
    { type: 'checkDiscounted.v1', checkId: 'c1', discount: null },
    '1000/0',
    { type: 'discountCheck', discount: { bp: 1000, fixedMinor: 0 }, seen: { discount: null } },
  ],
  [
    { type: 'lineQuantityChanged.v1', ...on, to: 5 },
    3,
    { type: 'setQuantity', to: 3, seen: { quantity: 5 } },
  ],
  [
    { type: 'lineNoteChanged.v1', ...on, which: 'kitchenNote', text: 'hot' },
    'cold',
    { type: 'setLineNote', which: 'kitchenNote', text: 'cold', seen: { text: 'hot' } },
  ],
  [
    { type: 'lineDiscounted.v1', ...on, discountBp: 0 },
    1000,
    { type: 'discountLine', discountBp: 1000, seen: { discountBp: 0 } },
  ],
  [
    { type: 'linePriceChanged.v1', ...on, unitPriceMinor: 300 },
    250,
    { type: 'changePrice', unitPriceMinor: 250, seen: { unitPriceMinor: 300 } },
  ],
  [
    { type: 'guestsChanged.v1', checkId: 'c1', guests: 4 },
    2,
    { type: 'setGuests', guests: 2, seen: { guests: 4 } },
  ],
  [
    { type: 'customerAttached.v1', checkId: 'c1', customerId: null },
    'kim',
    { type: 'attachCustomer', customer: { id: 'kim', name: 'Kim' }, seen: { customerId: null } },
  ],
  [
    { type: 'checkMoved.v1', checkId: 'c1', to: 't7' },
    't9',
    { type: 'moveCheck', tableId: 't9', seen: { tableId: 't7' } },
  ],
] as const)('[C3] ours again, having seen theirs: %o', (op, value, command) => {
  const perform = vi.fn(() => ({ ok: true }))
  const dismissNotice = vi.fn()
  const notice = overridden(op, value)
  expect(canApplyMine(notice, known)).toBe(true)
  expect(applyMine({ ...known, perform, dismissNotice } as unknown as Terminal, notice)).toEqual({ ok: true })
  expect(perform).toHaveBeenCalledWith(expect.objectContaining(command))
  expect(dismissNotice).toHaveBeenCalledWith('n1')
})

test('what is refused stays a notice', () => {
  const refusal = { ok: false, refusal: { code: 'not-permitted' } }
  const dismissNotice = vi.fn()
  const terminal = { ...known, perform: () => refusal, dismissNotice } as unknown as Terminal
  expect(applyMine(terminal, overridden({ type: 'lineQuantityChanged.v1', ...on, to: 5 }, 3))).toBe(refusal)
  expect(dismissNotice).not.toHaveBeenCalled()
})

test('[C4] only where somebody came first, and while it still makes sense', () => {
  expect(canApplyMine(refused('superseded', setThree), known)).toBe(true)
  expect(canApplyMine(refused('not-permitted', setThree), known)).toBe(false)
  expect(canApplyMine(refused('superseded', { ...setThree, lineId: 'gone' }), known)).toBe(false)
  expect(canApplyMine(overridden({ type: 'lineQuantityChanged.v1', ...on, to: 5 }, null), known)).toBe(false)
})
