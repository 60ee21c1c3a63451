import { askNow } from './commands.ts'

/** What a printer says of itself when asked at once (`DLE EOT`). */
export interface PrinterStatus {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly error: boolean
}

/** Four questions; each is answered with one byte, in the same order. */
export const STATUS_QUESTIONS: Uint8Array = Uint8Array.from(([1, 2, 3, 4] as const).flatMap(askNow))
export const STATUS_ANSWERS = 4

/** Bits 1 and 4 are always set, 0 and 7 never: so an answer is told from anything else that a printer sends. */
export const isStatusAnswer = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0010

/** The answer of `GS r 1`, in its turn: bits 4 and 7 are never set. */
export const isAnswerInTurn = (byte: number): boolean => (byte & 0b1001_0000) === 0

export function statusOf(answers: readonly number[]): PrinterStatus {
  const [printer = 0, offline = 0, error = 0, paper = 0] = answers
  return {
    offline: has(printer, 3),
    coverOpen: has(offline, 2),
    paperOut: has(offline, 5) || has(paper, 5) || has(paper, 6),
    paperLow: has(paper, 2) || has(paper, 3),
    error: has(offline, 6) || has(error, 2) || has(error, 3) || has(error, 5) || has(error, 6),
  }
}

const has = (byte: number, bit: number): boolean => (byte & (1 << bit)) !== 0
