import {
  type Act,
  ana,
  ben,
  cancel,
  clock,
  customer,
  discount,
  eve,
  given,
  guests,
  max,
  note,
  order,
  orderNote,
  price,
  remove,
  type ServiceFact,
  type ServiceIntent,
  seat,
  tap,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { Permission } from '../../permission.ts'
import type { ServiceCommand } from '../commands.ts'
import { findCheck } from '../find.ts'

const beer: readonly Act<ServiceCommand>[] = [ana.does(seat()), ana.does(order('l1', 'beer'))]
const SEEN = 3

interface Field {
  readonly name: string
  /** Types a value over the one that was seen. */
  readonly set: (to: number, seen: number | null) => ServiceIntent
  readonly fact: (to: number, from: number | null) => ServiceFact
  /** How a value of this field is written in a refusal. */
  readonly value: (n: number | null) => unknown
  readonly permission: Permission
}

const onLine = { checkId: 'c1', lineId: 'l1' } as const
const text = (n: number | null) => (n === null ? '' : `text ${n}`)
const who = (n: number | null) => (n === null ? null : `guest-${n}`)

const lineFields: readonly Field[] = [
  {
    name: 'discount',
    set: (to, seen) => discount(to * 100, (seen ?? 0) * 100),
    fact: (to) => ({ type: 'lineDiscounted.v1', ...onLine, discountBp: to * 100 }),
    value: (n) => (n ?? 0) * 100,
    permission: 'discount',
  },
  {
    name: 'unitPrice',
    set: (to, seen) => price(to * 111, seen === null ? 300 : seen * 111),
    fact: (to, from) => ({
      type: 'linePriceChanged.v1',
      ...onLine,
      from: from === null ? 300 : from * 111,
      unitPriceMinor: to * 111,
    }),
    value: (n) => (n === null ? 300 : n * 111),
    permission: 'changePrice',
  },
  ...(['kitchenNote', 'customerNote'] as const).map(
    (which): Field => ({
      name: which,
      set: (to, seen) => note(text(to), text(seen), which),
      fact: (to) => ({ type: 'lineNoteChanged.v1', ...onLine, which, text: text(to) }),
      value: text,
      permission: 'addLines',
    }),
  ),
]

const checkFields: readonly Field[] = [
  {
    name: 'guests',
    set: (to, seen) => guests(to, seen),
    fact: (to) => ({ type: 'guestsChanged.v1', checkId: 'c1', guests: to }),
    value: (n) => n,
    permission: 'addLines',
  },
  {
    name: 'orderNote',
    set: (to, seen) => orderNote(text(to), text(seen)),
    fact: (to) => ({ type: 'orderNoteChanged.v1', checkId: 'c1', text: text(to) }),
    value: text,
    permission: 'addLines',
  },
  {
    name: 'customer',
    set: (to, seen) => customer(who(to), who(seen)),
    fact: (to) => ({
      type: 'customerAttached.v1',
      checkId: 'c1',
      customerId: `guest-${to}`,
      personal: { name: `guest-${to}` },
    }),
    value: who,
    permission: 'chooseCustomer',
  },
]

describe.each([...lineFields, ...checkFields])('$name', ({ name, set, fact, value, permission }) => {
  const by = (hands: typeof ana, at: string) => ({
    by: hands.by,
    terminal: hands.terminal,
    replica: hands.replica,
    at: clock(at),
  })

  test('is set, and changed by whoever has seen it', () => {
    given(...beer)
      .when(ana.does(set(3, null)))
      .gives(fact(3, null))
    given(...beer, ana.does(set(3, null)))
      .when(ben.does(set(5, 3)))
      .gives(fact(5, 3))
  })

  test('to what it is already: nothing to do', () => {
    given(...beer, ana.does(set(3, null)))
      .when(ben.does(set(3, 3)))
      .gives()
    given(...beer, ana.saw(SEEN).does(set(3, null)))
      .when(ben.saw(SEEN).does(set(3, null)))
      .gives()
  })

  test('[C3] typed together: the last ordered stands, and says whose it replaced', () => {
    given(...beer, ana.at('12:10').saw(SEEN).does(set(3, null)))
      .when(ben.at('12:10:03').saw(SEEN).does(set(5, null)))
      .gives({ ...fact(5, 3), over: { ...by(ana, '12:10'), value: value(3) } } as ServiceFact)
  })

  test('[C4] [C28] typed earlier, arrived later: the later typed stands, the author is told whose and what', () => {
    given(...beer, ben.at('12:35').saw(SEEN).does(set(5, null)))
      .when(ana.at('12:30').saw(SEEN).does(set(3, null)))
      .refused('superseded', {
        field: name,
        check: 1,
        yours: value(3),
        theirs: value(5),
        by: 'ben',
        terminal: 'T2',
        at: clock('12:35'),
      })
  })

  test('[C4] typed later, arrived later: stands', () => {
    given(...beer, ben.at('12:30').saw(SEEN).does(set(5, null)))
      .when(ana.at('12:35').saw(SEEN).does(set(3, null)))
      .gives({ ...fact(3, 5), over: { ...by(ben, '12:30'), value: value(5) } } as ServiceFact)
  })

  test('[C23] an author whose clock is behind never loses to what they had seen', () => {
    given(...beer, ben.at('12:35').does(set(5, null)))
      .when(ana.at('09:00').does(set(3, 5)))
      .gives(fact(3, 5))
  })

  test(`[INV10] needs ${permission}`, () => {
    given(...beer)
      .when(zoe.does(set(3, null)))
      .refused('not-permitted', { permission })
    if (permission !== 'addLines')
      given(...beer)
        .when(eve.does(set(3, null)))
        .refused('not-permitted', { permission })
  })

  test('[INV7] the field remembers who set it', () => {
    const { state } = given(...beer).when(ben.at('12:44').does(set(3, null)))
    const check = findCheck(state, 'c1')
    const marks: Readonly<Record<string, unknown>> = { ...check?.marks, ...check?.lines[0]?.marks }
    expect(marks[name]).toEqual({ ...by(ben, '12:44'), seq: 4 })
    expect(check?.edited).toEqual(marks[name])
  })

  test('an unknown check is refused', () => {
    given()
      .when(ana.does(set(3, null)))
      .refused('check-unknown')
  })
})

describe.each(lineFields)('$name of a line', ({ set, fact }) => {
  const back = {
    type: 'lineRestored.v1',
    ...onLine,
    quantity: 2,
    because: 'edited-unseen',
  } as const
  const two = [...beer, ana.does(tap(1, 1))] as const

  test('[C5] removed unseen: the line comes back as it was, with the change', () => {
    given(...two, ana.saw(4).does(remove(2)))
      .when(ben.saw(4).does(set(3, null)))
      .gives(back, fact(3, null))
  })

  test('[C5] both set the same and one removed it: it comes back', () => {
    given(...two, ana.saw(4).does(set(3, null)), ana.does(remove(2)))
      .when(ben.saw(4).does(set(3, null)))
      .gives(back)
  })

  test('[C5] what changes nothing brings nothing back', () => {
    given(...two, ana.does(set(3, null)), ana.does(remove(2)))
      .when(ben.saw(5).does(set(3, 3)))
      .gives()
  })

  test('[C28] removed and seen so: refused, with names', () => {
    given(...two, ana.does(remove(2)))
      .when(ben.does(set(3, null)))
      .refused('line-removed', { line: 'beer', by: 'ana' })
  })

  test('an unknown line is refused', () => {
    given(ana.does(seat()))
      .when(ana.does(set(3, null)))
      .refused('line-unknown')
  })
})

describe.each(checkFields)('$name of a check', ({ set, fact }) => {
  test('[C26] the first change gives the check its number', () => {
    given(ana.does(seat()))
      .when(ana.does(set(3, null)))
      .gives(fact(3, null), { type: 'checkNumbered.v1', checkId: 'c1', number: 1, day: '2031-05-17' })
  })

  test('cancelled unseen: the check comes back', () => {
    const { ops } = given(ana.does(seat()), max.does(cancel())).when(ben.saw(1).does(set(3, null)))
    expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', fact(3, null).type, 'checkNumbered.v1'])
  })
})

test('the name of a customer is personal data; taking the customer off leaves none', () => {
  const { state } = given(...beer).when(ana.does(customer('Mrs Gray', null)))
  expect(findCheck(state, 'c1')?.customer).toEqual({ id: 'Mrs Gray', name: 'Mrs Gray' })
  given(...beer, ana.does(customer('Mrs Gray', null)))
    .when(ana.does(customer(null, 'Mrs Gray')))
    .gives({ type: 'customerAttached.v1', checkId: 'c1', customerId: null })
  const erased = given(...beer, { type: 'customerAttached.v1', checkId: 'c1', customerId: 'Mrs Gray' })
  expect(findCheck(erased.state, 'c1')?.customer).toEqual({ id: 'Mrs Gray', name: '—' })
})

test('a price override keeps the menu’s price beside it', () => {
  const { state } = given(...beer).when(ana.does(price(100, 300)))
  expect(findCheck(state, 'c1')?.lines[0]).toMatchObject({ unitPriceMinor: 100, listPriceMinor: 300 })
})
