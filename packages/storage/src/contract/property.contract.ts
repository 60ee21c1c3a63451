import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Batch, type LogStore, StoreError } from '../log-store.ts'
import { batchOf, type Step, steps } from './batches.ts'
import type { LogStoreHarness } from './harness.ts'
import { ModelStore } from './model.ts'

const LOGS = ['setup', 'service/1']

export function propertyContract(harness: LogStoreHarness): void {
  describe('properties', () => {
    const parameters = { numRuns: harness.propertyRuns ?? 100 }

    test('[INV1] [INV2] any sequence of batches, with reopens between them, equals the model', async () => {
      await fc.assert(
        fc.asyncProperty(steps, (sequence) => follow(harness, sequence, { twice: false })),
        parameters,
      )
    })

    test('[C22] every batch given twice in a row has the effect of one', async () => {
      await fc.assert(
        fc.asyncProperty(steps, (sequence) =>
          follow(harness, sequence.map(firstIntentOnly), { twice: true }),
        ),
        parameters,
      )
    })
  })
}

async function follow(
  harness: LogStoreHarness,
  sequence: readonly Step[],
  { twice }: { twice: boolean },
): Promise<void> {
  try {
    let store = await harness.open()
    let model = new ModelStore()
    for (const step of sequence) {
      const batch = batchOf(step, model)
      const next = tried(model, batch)
      const outcomes = [await outcomeOf(store, batch), ...(twice ? [await outcomeOf(store, batch)] : [])]
      expect(new Set(outcomes)).toEqual(new Set([next === null ? 'conflict' : 'ok']))
      model = next ?? model
      if (step.reopen) store = await harness.reopen()
      await expectEqual(store, model)
    }
    await expectEqual(await harness.reopen(), model)
  } finally {
    await harness.cleanup()
  }
}

async function expectEqual(store: LogStore, model: ModelStore): Promise<void> {
  expect(await store.logs()).toEqual(model.names)
  for (const log of LOGS) {
    const expected = model.log(log)
    const { answers, lastDecided, ...rest } = await store.load(log)
    const { answers: modelAnswers, lastDecided: modelDecided, ...modelRest } = expected.stored
    expect(rest).toEqual(modelRest)
    expect(byReplica(answers)).toEqual(byReplica(modelAnswers))
    expect(new Map(lastDecided)).toEqual(new Map(modelDecided))
    expect(await store.records(log, 0, 1000)).toEqual(expected.records)
  }
  expect(await store.keys('')).toEqual([...model.values.keys()].sort())
  for (const [key, value] of model.values)
    expect(await store.value(key)).toEqual(JSON.parse(JSON.stringify(value)))
}

/** The port promises an order within a replica, none among replicas. */
const byReplica = <T extends { readonly replica: string }>(answers: readonly T[]): ReadonlyMap<string, T[]> =>
  Map.groupBy(answers, ({ replica }) => replica)

const firstIntentOnly = (step: Step): Step => ({ ...step, intents: step.intents.slice(0, 1) })

function tried(model: ModelStore, batch: Batch): ModelStore | null {
  try {
    return model.after(batch)
  } catch {
    return null
  }
}

const outcomeOf = (store: LogStore, batch: Batch): Promise<string> =>
  store.commit(batch).then(
    () => 'ok',
    (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
  )
