import fc from 'fast-check'
import type { Batch, LogWrite } from '../log-store.ts'
import type { ModelStore } from './model.ts'
import { accepted, envelope, record, snapshot } from './samples.ts'

/** One thing that a caller wants to do. Numbers are relative to what the log holds, so that most of them fit. */
export type Intent =
  | {
      readonly do: 'append'
      readonly log: string
      readonly from: number
      readonly count: number
      readonly text: string
    }
  | { readonly do: 'snapshot'; readonly log: string; readonly back: number; readonly drop: boolean }
  | { readonly do: 'startOver'; readonly log: string; readonly at: number; readonly count: number }
  | { readonly do: 'erase'; readonly log: string; readonly back: number }
  | { readonly do: 'answer'; readonly log: string; readonly replica: string; readonly n: number }
  | { readonly do: 'stored'; readonly log: string; readonly replica: string; readonly n: number }
  | { readonly do: 'put'; readonly log: string; readonly replica: string; readonly n: number }
  | { readonly do: 'delete'; readonly log: string; readonly replica: string; readonly n: number }
  | { readonly do: 'value'; readonly key: string; readonly value: unknown }

export type Step = {
  readonly reopen: boolean
  readonly relaxed: boolean
  readonly intents: readonly Intent[]
}

const log = fc.constantFrom('setup', 'service/1')
const command = { log, replica: fc.constantFrom('r1', 'r2', 'r10'), n: fc.integer({ min: 1, max: 6 }) }

const intent: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      log,
      from: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.integer({ min: -3, max: 2 })),
      count: fc.integer({ min: 1, max: 4 }),
      text: fc.oneof({ weight: 12, arbitrary: fc.constant('Café') }, fc.constant('Tea')),
    }),
  },
  fc.record({
    do: fc.constant('snapshot' as const),
    log,
    back: fc.integer({ min: -1, max: 4 }),
    drop: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('startOver' as const),
    log,
    at: fc.integer({ min: 0, max: 12 }),
    count: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ do: fc.constant('erase' as const), log, back: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ do: fc.constant('answer' as const), ...command }),
  fc.record({ do: fc.constant('stored' as const), ...command }),
  fc.record({ do: fc.constant('put' as const), ...command }),
  fc.record({ do: fc.constant('delete' as const), ...command }),
  fc.record({
    do: fc.constant('value' as const),
    key: fc.constantFrom('a', 'b', 'a/b'),
    value: fc.oneof(fc.jsonValue(), fc.constant(undefined)),
  }),
)

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    reopen: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    relaxed: fc.boolean(),
    intents: fc.array(intent, { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 14 },
)

/** The batch that does all of this on top of what the model holds. */
export function batchOf({ intents, relaxed }: Step, model: ModelStore): Batch {
  const values = intents.flatMap((wish) => (wish.do === 'value' ? [[wish.key, wish.value] as const] : []))
  const writes: LogWrite[] = []
  let heads = model
  for (const wish of intents) {
    if (wish.do === 'value') continue
    const write = writeOf(wish, heads.log(wish.log).last)
    writes.push(write)
    heads = afterIfFits(heads, write)
  }
  return { writes, values, durability: relaxed ? 'relaxed' : 'strict' }
}

function writeOf(wish: Exclude<Intent, { readonly do: 'value' }>, last: number): LogWrite {
  switch (wish.do) {
    case 'append':
      return { log: wish.log, records: recordsFrom(Math.max(1, last + wish.from), wish.count, wish.text) }
    case 'snapshot': {
      const at = Math.max(0, last - wish.back)
      return { log: wish.log, snapshot: snapshot(at), ...(wish.drop ? { dropRecordsThrough: at } : {}) }
    }
    case 'startOver':
      return {
        log: wish.log,
        dropAllRecords: true,
        snapshot: snapshot(wish.at),
        records: recordsFrom(wish.at + 1, wish.count, 'Café'),
      }
    case 'erase':
      return { log: wish.log, erasePersonal: [last - wish.back] }
    case 'answer':
      return { log: wish.log, answers: [accepted(wish.replica, wish.n)] }
    case 'stored':
      return { log: wish.log, answersStored: [{ replica: wish.replica, through: wish.n }] }
    case 'put':
      return { log: wish.log, outboxPut: [envelope(wish.replica, wish.n)] }
    case 'delete':
      return { log: wish.log, outboxDelete: [{ replica: wish.replica, n: wish.n }] }
  }
}

const recordsFrom = (first: number, count: number, text: string) =>
  Array.from({ length: count }, (_, index) => record(first + index, text, { guest: first + index }))

function afterIfFits(model: ModelStore, write: LogWrite): ModelStore {
  try {
    return model.after({ writes: [write] })
  } catch {
    return model
  }
}
