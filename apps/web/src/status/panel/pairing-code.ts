import type { Terminal } from '@comanda/client'

export interface PairingCode {
  readonly code: string
  /** By the server's clock. Milliseconds since the epoch. */
  readonly validUntil: number
  readonly restaurant: string
  readonly multiSession: string | null
}

export type CodeFailure = 'offline' | 'forbidden' | 'unauthorized' | 'often' | 'locked' | 'other'

export type CodeAnswer =
  | { readonly ok: true; readonly code: PairingCode }
  | { readonly ok: false; readonly failure: CodeFailure }

/** Asks the server for a code, in the name of who is signed in here. */
export async function makePairingCode(
  terminal: Pick<Terminal, 'credentials'>,
  signal: AbortSignal,
): Promise<CodeAnswer> {
  const { credentials } = terminal
  if (credentials === null) return { ok: false, failure: 'locked' }
  const { token, personId, proof } = credentials
  try {
    const response = await fetch('/api/pairing-codes', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ personId, proof }),
      cache: 'no-store',
      signal,
    })
    if (!response.ok) return { ok: false, failure: failureOf(response.status) }
    return { ok: true, code: (await response.json()) as PairingCode }
  } catch {
    return { ok: false, failure: 'offline' }
  }
}

function failureOf(status: number): CodeFailure {
  switch (status) {
    case 401:
      return 'unauthorized'
    case 403:
      return 'forbidden'
    case 429:
      return 'often'
    default:
      return 'other'
  }
}

/** Where a new device goes with the code. */
export const pairingAddress = (origin: string, code: string): string => `${origin}/pair?code=${code}`

/** `472 918`: easier to read out. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** `9:41`; never below nothing. */
export function remaining(validUntil: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((validUntil - now) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True where the address means "this very device" to every device. */
export const isOwnHost = (hostname: string): boolean =>
  OWN_HOSTS.has(hostname) || hostname.endsWith('.localhost')
