import type { Terminal } from '@comanda/client'
import { askPapers } from '../receipt/ask-receipt.ts'

const KNOWN = [
  'silent',
  'not-permitted',
  'not-signed-in',
  'check-unknown',
  'check-not-settled',
  'history-incomplete',
  'history-unavailable',
  'check-doubtful',
] as const

/** Why a check of an earlier day did not come back. */
export type NotBack = (typeof KNOWN)[number] | 'other'

/** The words for it; what a newer server calls otherwise was not done, that is all. */
const notBackOf = (code: string): NotBack => KNOWN.find((known) => known === code) ?? 'other'

/** Asks the server for a check that was filed; it is with every terminal a moment later. `null`: it comes. Never throws. */
export async function bringBack(terminal: Terminal, checkId: string): Promise<NotBack | null> {
  const told = await askPapers(terminal, `/api/checks/${encodeURIComponent(checkId)}/bring-back`, readId, {})
  return told.ok ? null : notBackOf(told.code)
}

/** `null` where it is no such answer: another version of the server. */
function readId(answer: unknown): string | null {
  const { checkId } = (answer ?? {}) as { readonly checkId?: unknown }
  return typeof checkId === 'string' ? checkId : null
}
