/** Why a server ends a connection, and what the terminal does about it. */
export const CLOSE_CODES = {
  /** The token is unknown: pair this device again. The outbox stays. */
  unauthorized: { code: 4001, terminal: 'pair' },
  /** A manager has revoked this terminal. It comes back while there is something in its outbox, and is heard until that is empty. */
  revoked: { code: 4002, terminal: 'stop' },
  /** The terminal is older than the server: load the new version. */
  'terminal-outdated': { code: 4003, terminal: 'reload' },
  /** The terminal is newer than the server: wait until the server is updated. */
  'server-outdated': { code: 4004, terminal: 'wait' },
  /** The terminal read too slowly; it resumes from its cursor. */
  'too-slow': { code: 4005, terminal: 'reconnect' },
  /** The server stops or starts over; the terminal comes back by itself. */
  restarting: { code: 4006, terminal: 'reconnect' },
  /** A message did not parse: a bug, or a program that is not a terminal. */
  malformed: { code: 4007, terminal: 'reconnect' },
  /** Nothing was heard for too long. */
  silent: { code: 4008, terminal: 'reconnect' },
} as const

export type CloseReason = keyof typeof CLOSE_CODES

export function closeReasonOf(code: number): CloseReason | null {
  const found = Object.entries(CLOSE_CODES).find(([, entry]) => entry.code === code)
  return found === undefined ? null : (found[0] as CloseReason)
}

/** Dead after so long without a sign of life, either way. Milliseconds. */
export const SILENCE_MS = 10_000

/** A terminal says something at least this often. Milliseconds. */
export const HEARTBEAT_MS = 4_000

/** How long a held request stays open without news. Milliseconds. */
export const HELD_MS = 25_000
