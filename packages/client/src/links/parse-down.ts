import type { DownMessage, ExchangeReply } from '@comanda/protocol'

/** What was heard, or `null` when it is no message. A terminal trusts its server, but not every proxy between them. */
export function parseDown(text: string): DownMessage | null {
  const value = parsed(text)
  return isMessage(value) ? value : null
}

/** The messages of an exchange, or `null` when it is no reply of a server of ours (a captive portal's page …). */
export function parseReply(text: string): readonly DownMessage[] | null {
  const value = parsed(text) as Partial<ExchangeReply> | null | undefined
  const down: unknown = value?.down
  return Array.isArray(down) && down.every(isMessage) ? down : null
}

/** What each message must hold for the terminal not to stumble over it. */
const REQUIRED: {
  readonly [T in DownMessage['t']]: Readonly<Record<string, 'string' | 'number' | 'list' | 'object'>>
} = {
  welcome: {
    terminalId: 'string',
    restaurantId: 'string',
    setupLog: 'string',
    now: 'number',
    sentAt: 'number',
  },
  snapshot: { log: 'string', snapshot: 'object' },
  news: { log: 'string', records: 'list', answers: 'list' },
  expect: { log: 'string', replica: 'string', n: 'number' },
  presence: { version: 'number', present: 'list' },
  signedIn: { personId: 'string', result: 'string' },
  pong: { sentAt: 'number', now: 'number' },
  bye: { reason: 'string' },
}

function isMessage(value: unknown): value is DownMessage {
  if (typeof value !== 'object' || value === null || !('t' in value)) return false
  const required = Object.hasOwn(REQUIRED, String(value.t)) ? REQUIRED[value.t as DownMessage['t']] : null
  const fields = value as Record<string, unknown>
  return required !== null && Object.entries(required).every(([key, kind]) => isKind(fields[key], kind))
}

function isKind(value: unknown, kind: 'string' | 'number' | 'list' | 'object'): boolean {
  if (kind === 'list') return Array.isArray(value)
  return kind === 'object' ? typeof value === 'object' && value !== null : typeof value === kind
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
