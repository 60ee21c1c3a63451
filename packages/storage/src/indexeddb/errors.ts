import { StoreError, type StoreErrorCode } from '../log-store.ts'

/** Names of DOM exceptions (https://w3c.github.io/IndexedDB/#exceptions) and what a caller can do about them. */
const CODES: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'newer-version',
  AbortError: 'not-writable',
  InvalidStateError: 'not-writable',
  NotReadableError: 'damaged',
  SecurityError: 'not-writable',
  TransactionInactiveError: 'not-writable',
  UnknownError: 'not-writable',
}

const MEANINGS: Readonly<Partial<Record<StoreErrorCode, string>>> = {
  'disk-full': 'the device gives no more room; nothing of the batch was written',
  'newer-version': 'another tab has a newer version of the program: reload this one',
  'not-writable': 'the browser does not let it be written',
  damaged: 'the browser cannot read it any more',
}

export function asStoreError(error: unknown, database: string): unknown {
  const code = CODES[nameOf(error)]
  if (error instanceof StoreError || code === undefined) return error
  const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : ''
  return new StoreError(code, `${database}: ${MEANINGS[code] ?? code}${detail}`, { cause: error })
}

/** The connection went away beneath us, as it does on iOS when the app sleeps: a new one may work. */
export function isConnectionLost(error: unknown): boolean {
  return ['AbortError', 'InvalidStateError', 'UnknownError', 'TransactionInactiveError'].includes(
    nameOf(error),
  )
}

const nameOf = (error: unknown): string =>
  (error as { readonly name?: unknown } | null)?.name?.toString() ?? ''
