import { type Check, type OrderedLine, PLAIN } from '@comanda/domain'
import { smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { type Order, type Ordering, orderOf } from './ordering.ts'

const setup = smallRestaurant.state
const line = (id: string, productId: string, more: Partial<OrderedLine> = {}) =>
  ({
    id,
    status: 'ordered',
    productId,
    variantId: null,
    unitPriceMinor: setup.products[productId]?.priceMinor,
    quantity: 2,
    course: 0,
    seat: null,
    held: false,
    discountBp: 0,
    comp: null,
    weightGrams: null,
    modifiers: [],
    parts: [],
    customerNote: '',
    kitchenNote: '',
    allergy: '',
    fired: {},
    ...more,
  }) as unknown as OrderedLine

const TABLE = { seat: null, course: null, held: false }
const order = (
  productId: string,
  lines: readonly OrderedLine[],
  wanted: Ordering['wanted'] = TABLE,
  what: Order = {},
  orderTypeId: string | null = null,
) => {
  const product = setup.products[productId]
  if (product === undefined) throw new Error(productId)
  const check = { id: 'c1', status: 'open', orderTypeId, lines } as unknown as Check
  return orderOf({
    setup,
    setupSeq: 7,
    check,
    checkId: 'c1',
    product,
    order: what,
    wanted,
    newLineId: () => 'new',
  })
}
const once = (lineId: string) => ({
  lineId,
  intent: { type: 'adjustQuantity', checkId: 'c1', lineId, by: 1, seen: { quantity: 2 } },
})

describe('[F3.1] a tap on the menu', () => {
  test('[C2] raises the line that has the same', () => {
    expect(order('beer', [line('l1', 'beer'), line('l2', 'coffee')])).toEqual(once('l1'))
  })

  test('[F3.7] a first one is a line at the price of the order type', () => {
    expect(order('beer', [], TABLE, {}, 'takeaway')).toEqual({
      lineId: 'new',
      intent: {
        type: 'addLine',
        checkId: 'c1',
        lineId: 'new',
        productId: 'beer',
        quantity: 1,
        configuration: PLAIN,
        kitchenNote: '',
        seat: null,
        held: false,
        seen: { unitPriceMinor: 270, setupSeq: 7, orderTypeId: 'takeaway' },
      },
    })
  })

  test('[F3.5] for another seat, another course or held back it is a line of its own, and then that line', () => {
    const plain = line('l1', 'beer')
    for (const wanted of [
      { seat: 2, course: null, held: false },
      { seat: null, course: 3, held: false },
      { seat: null, course: null, held: true },
    ]) {
      const first = order('beer', [plain], wanted)
      expect(first.intent).toMatchObject({
        type: 'addLine',
        seat: wanted.seat,
        held: wanted.held,
        ...(wanted.course !== null && { course: wanted.course }),
      })
      const second = line('l2', 'beer', { ...wanted, course: wanted.course ?? 0 })
      expect(order('beer', [plain, second], wanted)).toEqual(once('l2'))
      expect(order('beer', [second, plain])).toEqual(once('l1'))
    }
  })

  test('[F3.2] the same variant is raised, another one is not', () => {
    const large = { ...PLAIN, variantId: 'large' }
    const lines = [line('l1', 'lemonade', { variantId: 'large', unitPriceMinor: 400 })]
    expect(order('lemonade', lines, TABLE, { configuration: large })).toEqual(once('l1'))
    const small = { ...PLAIN, variantId: 'small' }
    expect(order('lemonade', lines, TABLE, { configuration: small })).toMatchObject({
      lineId: 'new',
      intent: { type: 'addLine', configuration: small, seen: { unitPriceMinor: 250 } },
    })
  })

  test('what has a note, or choices, is a line of its own', () => {
    const lines = [line('l1', 'beer')]
    expect(order('beer', lines, TABLE, { kitchenNote: 'no ice', quantity: 3 }).intent).toMatchObject({
      type: 'addLine',
      quantity: 3,
      kitchenNote: 'no ice',
    })
  })
})
