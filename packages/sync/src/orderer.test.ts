import { add, countingSalt, sha256, tally } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import type { Answer } from './machine.ts'
import { verifyChain } from './op-record.ts'
import { Orderer } from './orderer.ts'
import { emptySnapshot } from './snapshot.ts'

const fresh = (more: { answers?: Answer[]; lastDecided?: [string, number][] } = {}) =>
  new Orderer({
    machine: tally,
    head: emptySnapshot(tally.initial),
    hasher: sha256,
    salt: countingSalt(),
    ...more,
  })

const context = () => null
const NOW = 1000

describe('[C22] each command is decided once', () => {
  test('in its turn: ops, their place in the log, and an answer that names it', () => {
    const orderer = fresh()
    const submission = orderer.submit(add(1, 5), NOW, context)
    expect(submission).toMatchObject({
      kind: 'decided',
      records: [{ seq: 1, epoch: 1, op: { type: 'added.v1', amount: 5 } }],
      answer: { replica: 'r1', n: 1, ok: true, first: 1, count: 1 },
    })
    expect(orderer.head).toMatchObject({ seq: 1, epoch: 1, state: { total: 5, by: ['ana'] } })
  })

  test('a refusal is an answer like any other, and leaves the log alone', () => {
    const orderer = fresh()
    const before = orderer.head
    expect(orderer.submit(add(1, -1), NOW, context)).toEqual({
      kind: 'decided',
      records: [],
      answer: { replica: 'r1', n: 1, ok: false, refusal: { code: 'below-nothing', details: { total: 0 } } },
    })
    expect(orderer.head).toBe(before)
  })

  test('nothing to do is accepted without a record', () => {
    expect(fresh().submit(add(1, 0), NOW, context)).toEqual({
      kind: 'decided',
      records: [],
      answer: { replica: 'r1', n: 1, ok: true, first: 1, count: 0 },
    })
  })

  test('again, an hour later, or after the answer was lost: one effect, the same answer', () => {
    const orderer = fresh()
    const first = orderer.submit(add(1, 5), NOW, context)
    orderer.submit(add(2, 1), NOW, context)
    const state = canonical(orderer.head)
    for (const at of [NOW, NOW + 3_600_000])
      expect(orderer.submit(add(1, 5), at, context)).toEqual({
        kind: 'repeated',
        answer: first.kind === 'decided' ? first.answer : null,
      })
    expect(canonical(orderer.head)).toBe(state)
  })

  test('a refused command stays refused, though it would be accepted by now', () => {
    const orderer = fresh()
    orderer.submit(add(1, -1), NOW, context)
    orderer.submit(add(1, 5, { replica: 'r2' }), NOW, context)
    expect(orderer.submit(add(1, -1), NOW, context)).toMatchObject({
      kind: 'repeated',
      answer: { ok: false },
    })
  })

  test('ahead of its turn: not decided, and told which one is due', () => {
    const orderer = fresh()
    expect(orderer.submit(add(2, 5), NOW, context)).toEqual({ kind: 'ahead', expected: 1 })
    orderer.submit(add(1, 5), NOW, context)
    expect(orderer.submit(add(4, 5), NOW, context)).toEqual({ kind: 'ahead', expected: 2 })
    expect(orderer.head.seq).toBe(1)
  })

  test('an answer that the replica has stored is forgotten: asked again, there is nothing more to do', () => {
    const orderer = fresh()
    for (const n of [1, 2, 3]) orderer.submit(add(n, 1), NOW, context)
    orderer.answersStored('r1', 2)
    orderer.answersStored('r9', 2)
    expect(orderer.submit(add(2, 1), NOW, context)).toMatchObject({
      kind: 'repeated',
      answer: { n: 2, count: 0 },
    })
    expect(orderer.submit(add(3, 1), NOW, context)).toMatchObject({ kind: 'repeated' })
    expect(orderer.head.state.total).toBe(3)
  })

  test('every writer has its own count', () => {
    const orderer = fresh()
    orderer.submit(add(1, 1), NOW, context)
    orderer.submit(add(1, 2, { replica: 'r2' }), NOW, context)
    expect([orderer.lastOf('r1'), orderer.lastOf('r2'), orderer.lastOf('r3')]).toEqual([1, 1, 0])
    expect(orderer.head.state.total).toBe(3)
  })

  test('answers that may still be needed, in order', () => {
    const orderer = fresh()
    for (const n of [1, 2, 3]) orderer.submit(add(n, 1), NOW, context)
    expect(orderer.answersAfter('r1', 1).map(({ n }) => n)).toEqual([2, 3])
    expect(orderer.answersAfter('r9', 0)).toEqual([])
  })

  test('a new orderer that is told what was decided goes on from there', () => {
    const answer: Answer = { replica: 'r1', n: 7, ok: true, first: 1, count: 1 }
    const orderer = fresh({
      answers: [answer],
      lastDecided: [
        ['r1', 7],
        ['r2', 3],
      ],
    })
    expect(orderer.submit(add(7, 1), NOW, context)).toEqual({ kind: 'repeated', answer })
    expect(orderer.submit(add(6, 1), NOW, context)).toMatchObject({
      kind: 'repeated',
      answer: { ok: true, count: 0 },
    })
    expect(orderer.submit(add(3, 1, { replica: 'r2' }), NOW, context)).toMatchObject({
      kind: 'repeated',
      answer: { ok: true, count: 0 },
    })
    expect(orderer.submit(add(8, 1), NOW, context)).toMatchObject({ kind: 'decided' })
  })

  test('a refusal that is due before anything is decided is remembered too', () => {
    const orderer = fresh()
    const denied = { code: 'not-signed-in' }
    const answer = { replica: 'r1', n: 1, ok: false, refusal: denied }
    expect(orderer.submit(add(1, 5), NOW, context, denied)).toEqual({ kind: 'decided', records: [], answer })
    expect(orderer.submit(add(1, 5), NOW, context)).toEqual({ kind: 'repeated', answer })
    expect(orderer.submit(add(1, 5), NOW, context, denied)).toEqual({ kind: 'repeated', answer })
    expect(orderer.submit(add(3, 5), NOW, context, denied)).toEqual({ kind: 'ahead', expected: 2 })
    expect(orderer.head.seq).toBe(0)
  })
})

describe('[C23] what a command says of itself is bounded', () => {
  const stampOf = (orderer: ReturnType<typeof fresh>, envelope: ReturnType<typeof add>) => {
    const submission = orderer.submit(envelope, NOW, context)
    return submission.kind === 'decided' ? submission.records[0]?.stamp.at : null
  }

  test('not after its arrival, not before what its author had seen', () => {
    const orderer = fresh()
    expect(stampOf(orderer, add(1, 1, { at: 5000 }))).toBe(NOW)
    expect(stampOf(orderer, add(2, 1, { at: 400, basis: 1 }))).toBe(NOW)
    expect(stampOf(orderer, add(1, 1, { at: 400, basis: 0, replica: 'r2' }))).toBe(400)
  })

  test('nobody has seen what is not there yet', () => {
    const orderer = fresh()
    let basis = -1
    orderer.submit(add(1, 1, { basis: 99 }), NOW, (bounded) => {
      basis = bounded.basis
      return null
    })
    expect(basis).toBe(0)
  })
})

test('[INV7] each record keeps person, terminal and time, and the chain holds', () => {
  const orderer = fresh()
  const records = [add(1, 3, { by: 'ben', at: 700 }), add(2, 4, { at: 900, guest: 'Mrs Gray' })].flatMap(
    (envelope) => {
      const submission = orderer.submit(envelope, NOW, context)
      return submission.kind === 'decided' ? submission.records : []
    },
  )
  expect(records.map(({ stamp }) => stamp)).toEqual([
    { by: 'ben', terminal: 'T1', replica: 'r1', n: 1, at: 700 },
    { by: 'ana', terminal: 'T1', replica: 'r1', n: 2, at: 900 },
  ])
  expect(verifyChain(records, sha256)).toEqual({ reached: { seq: 2, hash: orderer.head.hash } })
  expect(records[1]).toMatchObject({ personal: { salt: 'salt-1', data: { guest: 'Mrs Gray' } } })
})
