import { ana, clock, given, order, remove, type ServiceFact, seat, serviceOp } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyService } from './apply.ts'
import { findCheck } from './find.ts'
import { emptyService, type ServiceState } from './state.ts'

const pick = <const T>(...values: readonly T[]) => fc.constantFrom(...values)
const CHECKS = ['c1', 'c2', 'c3'] as const
const checkId = pick(...CHECKS)
const lineOf = (check: string) => pick(...['l1', 'l2', 'l3'].map((line) => `${check}-${line}`))
const lineId = checkId.chain(lineOf)
const tableId = pick('table-5', 'table-7')
const few = fc.integer({ min: -3, max: 9 })
const words = pick('', 'no ice', 'T1-1')
const day = pick('2031-05-17', '2031-05-18')
const onCheck = { checkId }
const onLine = { checkId, lineId }
const reason = pick({ text: 'dropped' })
const head = pick({ check: '1', table: null, guests: null, orderType: null, note: '', allergy: '' })
const tickets = fc.array(
  fc.record({
    ticketId: pick('t1', 't2', 't3'),
    stationId: pick(null, 'grill'),
    items: fc.array(
      fc.record({
        lineId,
        part: pick(''),
        name: words,
        quantity: few,
        modifiers: pick([]),
        note: words,
        allergy: words,
        course: few,
        seat: pick(null),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 2 },
)
const discount = pick(null, { bp: 1000, fixedMinor: 0 })
const discounts = fc.record({ from: discount, to: discount })
const lineIds = fc.array(lineId, { maxLength: 3 })

const checkFacts = [
  fc.record({
    type: pick('checkOpened.v1'),
    ...onCheck,
    tableId: fc.option(tableId),
    provisional: words,
    day,
  }),
  fc.record({
    type: pick('checkAliased.v1'),
    ...onCheck,
    of: checkId,
    opening: pick({ provisional: 'T2-1', day: '2031-05-17' }),
  }),
  fc.record({ type: pick('checkAliased.v1'), ...onCheck, of: checkId }),
  fc.record({ type: pick('checkNumbered.v1'), ...onCheck, number: few, day }),
  fc.record({ type: pick('checkMoved.v1'), ...onCheck, from: fc.option(tableId), to: tableId }),
  fc.record({ type: pick('tableLinked.v1', 'tableUnlinked.v1'), ...onCheck, tableId }),
  fc.record({ type: pick('waiterAssigned.v1'), ...onCheck, personId: pick('ben') }),
  fc.record({ type: pick('checkCancelled.v1', 'checkReleased.v1', 'checkReturned.v1'), ...onCheck }),
  fc.record({ type: pick('guestsChanged.v1'), ...onCheck, guests: few }),
  fc.record({ type: pick('orderNoteChanged.v1', 'checkAllergyChanged.v1'), ...onCheck, text: words }),
  fc.record({ type: pick('customerAttached.v1'), ...onCheck, customerId: pick('k1', null) }),
  fc.record({ type: pick('handoverChanged.v1'), ...onCheck, dueAt: pick(null, 5) }),
  fc.record({ type: pick('checkDiscounted.v1'), ...onCheck, discount }),
  fc.record({ type: pick('checkDivided.v1'), ...onCheck, division: pick(null, { kind: 'even', parts: 2 }) }),
  fc.record({ type: pick('billPresented.v1'), ...onCheck, totalMinor: few }),
  fc.record({
    type: pick('orderTypeChanged.v1'),
    ...onCheck,
    orderTypeId: pick('takeaway'),
    lines: fc.array(fc.record({ lineId, unitPriceMinor: few, listPriceMinor: few, taxes: pick([]) }), {
      maxLength: 2,
    }),
  }),
  fc.record({
    type: pick('checkMerged.v1'),
    ...onCheck,
    into: checkId,
    lineIds,
    guests: pick(null),
    discounts,
  }),
  fc.record({
    type: pick('checkUnmerged.v1'),
    ...onCheck,
    of: checkId,
    lineIds,
    guests: pick(null),
    discounts,
  }),
  fc.record({
    type: pick('actionApproved.v1'),
    permission: pick('void'),
    approvedBy: pick('max'),
    what: words,
  }),
  fc.record({ type: pick('closedChecksFiled.v1'), checkIds: fc.array(checkId, { maxLength: 3 }) }),
]

const lineFacts = [
  checkId.chain((check) =>
    fc.record({
      type: pick('lineAdded.v1'),
      checkId: fc.constant(check),
      lineId: lineOf(check),
      productId: pick('beer'),
      categoryId: pick('drinks'),
      name: words,
      unitPriceMinor: few,
      taxes: pick([]),
      quantity: few,
      customerNote: words,
      kitchenNote: words,
      remarks: pick([], ['off-menu' as const]),
    }),
  ),
  fc.record({
    type: pick('lineConfigured.v1'),
    ...onLine,
    name: words,
    unitPriceMinor: few,
    taxes: pick([]),
    variantId: pick(null, 'large'),
  }),
  fc.record({ type: pick('lineQuantityChanged.v1'), ...onLine, from: few, to: few }),
  fc.record({
    type: pick('lineNoteChanged.v1'),
    ...onLine,
    which: pick('customerNote', 'kitchenNote', 'allergy'),
    text: words,
  }),
  fc.record({ type: pick('lineCourseChanged.v1'), ...onLine, course: few }),
  fc.record({ type: pick('lineSeatChanged.v1'), ...onLine, seat: pick(null, 2) }),
  fc.record({ type: pick('lineHeldChanged.v1'), ...onLine, held: fc.boolean() }),
  fc.record({ type: pick('lineDiscounted.v1'), ...onLine, discountBp: few }),
  fc.record({ type: pick('linePriceChanged.v1'), ...onLine, from: few, unitPriceMinor: few }),
  fc.record({ type: pick('lineComped.v1'), ...onLine, reason: fc.option(reason) }),
  fc.record({ type: pick('lineRemoved.v1'), ...onLine, quantity: few }),
  fc.record({
    type: pick('lineVoided.v1'),
    ...onLine,
    quantity: few,
    left: few,
    fired: pick({}, { '': 1 }),
    reason,
    head,
    tickets,
  }),
  fc.record({
    type: pick('lineRestored.v1'),
    ...onLine,
    quantity: few,
    because: pick('undo', 'edited-unseen'),
  }),
  fc.record({ type: pick('portionsTaken.v1'), ...onLine, itemId: words, units: few, ordinal: few }),
  fc.record({
    type: pick('linesFired.v1'),
    ...onCheck,
    fireId: pick('f1'),
    units: fc.array(fc.record({ lineId, part: pick(''), from: few, to: few }), { maxLength: 2 }),
    head,
    tickets,
  }),
  fc.record({ type: pick('kitchenTold.v1'), ...onCheck, head, tickets }),
  fc.record({
    type: pick('ticketBumped.v1', 'ticketRecalled.v1'),
    ticketId: pick('t1', 't2', 't9'),
    items: fc.array(few, { maxLength: 2 }),
  }),
  fc.record({
    type: pick('linesMoved.v1'),
    ...onCheck,
    to: checkId,
    moves: fc.array(
      fc.record({
        lineId,
        quantity: fc.integer({ min: 1, max: 4 }),
        as: pick(null),
        onto: fc.option(lineId),
      }),
      { maxLength: 2 },
    ),
    discounts,
  }),
]

/** Any ops, on checks and lines that exist or not. Units that go get ids that nothing had before, as clients make them. */
const anyFacts = fc
  .array(fc.oneof(...checkFacts, ...lineFacts) as fc.Arbitrary<ServiceFact>, { maxLength: 40 })
  .map((facts) =>
    facts.map((fact, index) =>
      fact.type === 'linesMoved.v1'
        ? { ...fact, moves: fact.moves.map((move, at) => ({ ...move, as: `m${index}-${at}` })) }
        : fact,
    ),
  )

const metaAt = (seq: number) => ({
  seq,
  stamp: { by: 'ana', terminal: seq % 2 === 0 ? 'T1' : 'T2', replica: 'r1', n: seq, at: seq },
})
const fold = (facts: readonly ServiceFact[]) =>
  facts.reduce((state, fact, index) => applyService(state, serviceOp(fact), metaAt(index + 1)), emptyService)

const all = ({ checks, closed }: ServiceState) => [...Object.values(checks), ...Object.values(closed)]
const idsOf = (state: ServiceState) =>
  all(state).flatMap(({ lines }) => lines.flatMap(({ id, alsoIds }) => [id, ...alsoIds]))

describe('[SYN9] apply is total', () => {
  test('any op on any state: it never throws, and every check and line stays what it is', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const state = fold(facts)
        for (const [id, check] of Object.entries({ ...state.checks, ...state.closed })) {
          expect(check.id).toBe(id)
          expect(new Set(check.lines.map((line) => line.id)).size).toBe(check.lines.length)
          for (const line of check.lines) expect('removed' in line).toBe(line.status !== 'ordered')
          expect('closed' in check).toBe(check.status !== 'open')
          expect(state.checks[id] === undefined).toBe(check.status !== 'open')
        }
        for (const id of Object.keys(state.checks)) expect(state.closed[id]).toBeUndefined()
        // Every alias leads to a check that there is, in one step.
        for (const of of Object.values(state.aliases)) expect(findCheck(state, of)?.id).toBe(of)
      }),
      { numRuns: 600 },
    )
  })

  test('[INV3] a line goes only when its closed check is filed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const lines = new Set<string>()
        let state = emptyService
        for (const [index, fact] of facts.entries()) {
          if (fact.type === 'closedChecksFiled.v1') continue
          state = applyService(state, serviceOp(fact), metaAt(index + 1))
          const now = new Set(idsOf(state))
          for (const line of lines) expect(now.has(line)).toBe(true)
          for (const line of now) lines.add(line)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('an op of a newer version changes nothing', () => {
    const unknown = { type: 'checkFlambéed.v9', checkId: 'c1' } as unknown as Parameters<
      typeof applyService
    >[1]
    const { state } = given(ana.does(seat()))
    expect(applyService(state, unknown, metaAt(9))).toBe(state)
  })
})

describe('[SYN10] unchanged parts keep their identity', () => {
  const { state } = given(
    ana.does(seat('c1', 'table-5')),
    ana.does(order('l1', 'beer')),
    ana.does(order('l2', 'beer')),
    ana.does(seat('c2', 'table-7')),
  )
  const apply = (fact: ServiceFact) => applyService(state, serviceOp(fact), metaAt(99))

  test('other checks and other lines', () => {
    const next = apply({ type: 'lineQuantityChanged.v1', checkId: 'c1', lineId: 'l2', from: 1, to: 2 })
    expect(findCheck(next, 'c2')).toBe(findCheck(state, 'c2'))
    expect(findCheck(next, 'c1')?.lines[0]).toBe(findCheck(state, 'c1')?.lines[0])
    expect(findCheck(next, 'c1')?.lines[1]).not.toBe(findCheck(state, 'c1')?.lines[1])
  })

  test.each<ServiceFact>([
    { type: 'lineQuantityChanged.v1', checkId: 'c1', lineId: 'l9', from: 1, to: 2 },
    { type: 'lineRemoved.v1', checkId: 'c9', lineId: 'l1', quantity: 1 },
    { type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity: 9, because: 'undo' },
    { type: 'guestsChanged.v1', checkId: 'c9', guests: 2 },
    { type: 'checkReturned.v1', checkId: 'c1' },
    { type: 'checkAliased.v1', checkId: 'c9', of: 'c8' },
    { type: 'checkAliased.v1', checkId: 'c1', of: 'c2' },
    { type: 'checkOpened.v1', checkId: 'c1', tableId: null, provisional: 'T9-9', day: '2031-05-17' },
  ])('everything, where the op no longer fits: $type', (fact) => {
    expect(apply(fact)).toBe(state)
  })
})

test('[INV7] check and line keep who changed them last', () => {
  const { state } = given(ana.at('12:10').does(seat()), ana.at('12:11').does(order('l1', 'beer'))).when(
    ana.at('12:12').does(remove(1)),
  )
  const check = findCheck(state, 'c1')
  expect(check?.opened.at).toBe(clock('12:10'))
  expect(check?.edited.at).toBe(clock('12:12'))
  expect(check?.lines[0]).toMatchObject({ added: { at: clock('12:11') }, edited: { at: clock('12:12') } })
})
