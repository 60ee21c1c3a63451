import type { Terminal } from '@comanda/client'
import { personHeaders } from '../person-headers.ts'

/** Long enough for a slow Wi-Fi, too short to wonder. Milliseconds. */
const PATIENCE_MS = 8_000

/** Why the server did not do something with a printer. */
export type PrintingFailure = 'offline' | 'locked' | 'forbidden' | 'unauthorized' | 'gone' | 'other'

export type PrintingAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: PrintingFailure }

/** Asks the server about printers and their queues (F4.3), in the name of who is signed in here; with a `body` it does something. */
export async function askPrinting(
  { credentials }: Pick<Terminal, 'credentials'>,
  path: string,
  { body, signal }: { readonly body?: object; readonly signal?: AbortSignal } = {},
): Promise<PrintingAnswer> {
  if (credentials === null) return { ok: false, failure: 'locked' }
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
      headers: {
        ...personHeaders(credentials),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) return { ok: false, failure: failureOf(response.status) }
    const text = await response.text()
    return { ok: true, value: text === '' ? null : JSON.parse(text) }
  } catch {
    return { ok: false, failure: 'offline' }
  }
}

export function failureOf(status: number): PrintingFailure {
  switch (status) {
    case 401:
      return 'unauthorized'
    case 403:
      return 'forbidden'
    case 404:
    case 409:
      return 'gone'
    case 502:
    case 503:
    case 504:
      return 'offline'
    default:
      return 'other'
  }
}
