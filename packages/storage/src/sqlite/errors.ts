import { StoreError, type StoreErrorCode } from '../log-store.ts'

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that a caller can do something about. */
const CODES: Readonly<Record<number, StoreErrorCode>> = {
  3: 'not-writable', // PERM
  5: 'in-use', // BUSY
  6: 'in-use', // LOCKED
  8: 'not-writable', // READONLY
  10: 'not-writable', // IOERR
  11: 'damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'not-writable', // CANTOPEN
  26: 'damaged', // NOTADB
}

const MEANINGS: Readonly<Record<StoreErrorCode, string>> = {
  'disk-full': 'the disk is full; nothing of the batch was written',
  'not-writable': 'the file or its folder cannot be written',
  'newer-version': 'the data was written by a newer version of the program',
  'in-use': 'another process has it open; stop that one first or choose another folder',
  damaged: 'the file is damaged or no Comanda store; restore a backup',
  conflict: 'the batch contradicts what is stored',
  closed: 'the store was closed',
}

export function storeError(code: StoreErrorCode, file: string, cause?: unknown): StoreError {
  const detail = cause instanceof Error ? ` (${cause.message})` : ''
  return new StoreError(code, `${file}: ${MEANINGS[code]}${detail}`, { cause })
}

/** Gives an error of SQLite, the file system or JSON its code; what is none of these stays what it is. */
export function asStoreError(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  if (error instanceof UnreadableText) return storeError('damaged', file, error)
  const { errcode, syscall } = error as { readonly errcode?: number; readonly syscall?: string }
  const code = errcode === undefined ? undefined : CODES[errcode & 0xff]
  if (code !== undefined) return storeError(code, file, error)
  return syscall === undefined ? error : storeError('not-writable', file, error)
}

class UnreadableText extends Error {}

/** Reads a stored text; one that is no JSON means that the file is damaged. */
export function parseStored<T>(text: unknown): T {
  try {
    return JSON.parse(text as string) as T
  } catch (cause) {
    throw new UnreadableText('a stored text is no JSON', { cause })
  }
}
