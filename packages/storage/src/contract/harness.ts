import { afterEach, expect } from 'vitest'
import { type LogStore, type StoredLog, StoreError, type StoreErrorCode } from '../log-store.ts'

/** How the contract suite gets at one kind of store. */
export interface LogStoreHarness {
  /** A store on a fresh place. */
  open(): Promise<LogStore>
  /** A new store on the place of the last one, which is not closed first where that makes sense: what committed is there. */
  reopen(): Promise<LogStore>
  /** Ends the last store and removes its place. */
  cleanup(): Promise<void>
  /** Runs of each property test; 100 by default. */
  readonly propertyRuns?: number
}

export function cleanUpAfterEach(harness: LogStoreHarness): void {
  afterEach(() => harness.cleanup())
}

export async function expectStoreError(promise: Promise<unknown>, code: StoreErrorCode): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error, `should be refused as ${code}`).toBeInstanceOf(StoreError)
  expect((error as StoreError).code).toBe(code)
}

export const NOTHING: StoredLog = { snapshot: null, tail: [], answers: [], lastDecided: [], outbox: [] }

export const seqsOf = (records: readonly { readonly seq: number }[]): number[] =>
  records.map(({ seq }) => seq)
