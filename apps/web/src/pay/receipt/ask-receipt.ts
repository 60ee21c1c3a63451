import type { Terminal } from '@comanda/client'
import { personHeaders } from '../../shared/person-headers.ts'

/** What a screen needs to know of a receipt, as `GET /api/checks/:id/receipt` tells it. */
export interface ReceiptFacts {
  /** Where guests find it; `null`: this server has no address that guests could reach. */
  readonly link: string | null
  /** The same on this server. */
  readonly path: string | null
  /** How often it was printed. */
  readonly copies: number
  readonly canMail: boolean
  /** The address of the check’s customer; empty: none is known. */
  readonly mailTo: string
}

/** Why there is no paper or mail, as the server calls it; `silent`: it cannot be asked. */
export type Told<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly code: string }

/** Long enough for a slow Wi-Fi, too short to wonder. Milliseconds. */
const PATIENCE_MS = 8_000
/** So long may what was just tapped take to the server. Milliseconds. */
const SENDING_MS = 4_000

/** Asks the server for something about a check, once it has heard of all that was done here. Never throws. */
export async function askPapers<T>(
  terminal: Terminal,
  path: string,
  read: (answer: unknown) => T | null,
  body?: unknown,
): Promise<Told<T>> {
  const { credentials } = terminal
  if (credentials === null) return SILENT
  await sent(terminal)
  try {
    const response = await fetch(path, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...personHeaders(credentials),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    })
    const told: unknown = await response.json()
    if (!response.ok) return { ok: false, code: codeIn(told) }
    const answer = read(told)
    return answer === null ? SILENT : { ok: true, answer }
  } catch {
    return SILENT
  }
}

const SILENT = { ok: false, code: 'silent' } as const

/** A receipt says what the server knows: what was tapped a moment ago has to be there first. */
async function sent(terminal: Terminal): Promise<void> {
  if (terminal.status.link.state === 'offline') return
  const patience = new Promise<void>((resolve) => setTimeout(resolve, SENDING_MS))
  await Promise.race([terminal.until(() => terminal.pending.length === 0), patience])
}

/** `check-not-settled`, `no-receipt-printer` … of an answer that is an error; `silent`: it is none. */
export function codeIn(answer: unknown): string {
  const { error } = (answer ?? {}) as { readonly error?: { readonly code?: unknown } }
  return typeof error?.code === 'string' ? error.code : 'silent'
}

/** `null` where it is no such answer: another version of the server. */
export function readFacts(answer: unknown): ReceiptFacts | null {
  const { link, path, copies, canMail, mailTo } = (answer ?? {}) as Partial<ReceiptFacts>
  if (typeof copies !== 'number' || path === undefined) return null
  return { link: link ?? null, path, copies, canMail: canMail === true, mailTo: mailTo ?? '' }
}

/** How often it has been printed by now. */
export function readCopy(answer: unknown): number | null {
  const { copy } = (answer ?? {}) as { readonly copy?: unknown }
  return typeof copy === 'number' ? copy : null
}

export const receiptPath = (checkId: string, refundId?: string): string => {
  const of = refundId === undefined ? '' : `?refundId=${encodeURIComponent(refundId)}`
  return `/api/checks/${encodeURIComponent(checkId)}/receipt${of}`
}

export const billPath = (checkId: string): string => `/api/checks/${encodeURIComponent(checkId)}/bill`

const KNOWN = [
  'silent',
  'no-printers',
  'no-receipt-printer',
  'mail-not-set-up',
  'check-not-settled',
  'check-closed',
  'check-unknown',
  'refund-unknown',
  'not-permitted',
] as const

/** The words for it; what a newer server calls otherwise was not done, that is all. */
export const wordsFor = (code: string): (typeof KNOWN)[number] | 'other' =>
  KNOWN.find((known) => known === code) ?? 'other'
