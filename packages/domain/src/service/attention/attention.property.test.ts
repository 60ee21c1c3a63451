import { advance, canonical, type Envelope, emptySnapshot, type OpRecord, Orderer } from '@comanda/sync'
import {
  ana,
  ben,
  clock,
  countingSalt,
  type Hands,
  max,
  order,
  type ServiceIntent,
  seat,
  serviceContext,
  sha256,
  tap,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServiceCommand } from '../commands.ts'
import { serviceMachine } from '../decide.ts'
import type { ServiceOp } from '../ops.ts'
import { attentionOf } from './attention-of.ts'

const REVOKED = { code: 'terminal-revoked' }
const EMPTY = emptySnapshot(serviceMachine.initial)

/** An orderer, and what the hub does around it. */
class House {
  readonly orderer = new Orderer({
    machine: serviceMachine,
    head: EMPTY,
    hasher: sha256,
    salt: countingSalt(),
  })
  readonly records: OpRecord<ServiceOp>[] = []
  readonly #counts = new Map<string, number>()

  does(hands: Hands, intent: ServiceIntent, isRevoked = false): void {
    const n = (this.#counts.get(hands.replica) ?? 0) + 1
    this.#counts.set(hands.replica, n)
    const { by, terminal, replica } = hands
    const { seq } = this.orderer.head
    const command = ServiceCommand.parse(intent)
    this.#submit({ by, terminal, replica, n, at: clock('12:00') + seq, basis: seq, command }, isRevoked)
  }

  #submit(envelope: Envelope<ServiceCommand>, isRevoked: boolean): void {
    const context = { ...serviceContext, withheld: isRevoked ? REVOKED : undefined }
    const submission = this.orderer.submit(envelope, clock('13:00'), () => context)
    if (submission.kind !== 'decided') throw new Error(submission.kind)
    this.records.push(...submission.records)
    for (const { op } of submission.records) if (op.type === 'keptApproved.v1') this.#perform(op)
  }

  #perform({ id, ordinal: n }: Extract<ServiceOp, { type: 'keptApproved.v1' }>): void {
    const kept = this.orderer.head.state.attention[id]
    if (kept === undefined) throw new Error('approved, and not there')
    const { by, terminal, at } = kept.made
    const command = { type: 'performKept' as const, id }
    this.#submit({ by, terminal, replica: 'kept', n, at, basis: kept.basis, command }, false)
  }
}

const some = fc.nat({ max: 3 })
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sells' as const),
      who: some,
      what: some,
      isRevoked: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('applies' as const, 'discards' as const),
      from: some,
      count: some,
    }),
  },
)

test('[C21] [INV2] [INV8] [C22] whatever is kept waits, was applied once, or was discarded', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const house = new House()
      let lines = 0
      for (const each of steps) {
        if (each.kind === 'sells') {
          const hands = each.who % 2 === 0 ? ana : ben
          const checkId = `c${each.who}`
          lines += 1
          const intents = [
            seat(checkId, `table-${each.who}`, `T-${lines}`),
            order(`l${lines}`, 'beer', 1, checkId),
            tap(1, 1, `l${Math.max(1, lines - 1)}`, checkId),
            order(`l${lines}`, 'steak', 2, checkId),
          ]
          house.does(hands, intents[each.what] ?? seat(), each.isRevoked)
          continue
        }
        const ids = attentionOf(house.orderer.head.state)
          .slice(each.from, each.from + each.count + 1)
          .map(({ id }) => id)
        if (ids.length === 0) continue
        if (each.kind === 'applies') house.does(max, { type: 'applyKept', ids: ids.toReversed() })
        else house.does(max, { type: 'discardKept', ids, reason: { text: 'no' } })
      }
      expectEachInOnePlace(house)
      expectSameFold(house)
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  )
}, 20_000)

function expectEachInOnePlace({ records, orderer }: House): void {
  const idsOf = (type: ServiceOp['type']) =>
    records.flatMap(({ op }) => (op.type === type && 'id' in op ? [op.id as string] : []))
  const waiting = attentionOf(orderer.head.state)
  const ended = [...idsOf('keptApplied.v1'), ...idsOf('keptDiscarded.v1'), ...waiting.map(({ id }) => id)]
  expect(ended.sort()).toEqual(idsOf('commandKept.v1').sort())
  expect(waiting.every(({ approved }) => approved === null)).toBe(true)
  const added = records.flatMap(({ op }) => (op.type === 'lineAdded.v1' ? [op.lineId] : []))
  expect(new Set(added).size).toBe(added.length)
}

/** As it would come from a disk, from the beginning and from the middle. */
function expectSameFold({ records, orderer }: House): void {
  const stored: OpRecord<ServiceOp>[] = JSON.parse(JSON.stringify(records))
  const middle = advance(serviceMachine, EMPTY, stored.slice(0, stored.length / 2))
  const from = JSON.parse(JSON.stringify(middle)) as typeof middle
  for (const start of [EMPTY, from])
    expect(canonical(advance(serviceMachine, start, stored))).toBe(canonical(orderer.head))
}
