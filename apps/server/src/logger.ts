import { type Logger, pino } from 'pino'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Writes to stderr, at once, so that the last line before a crash is there. Quiet unless `COMANDA_LOG` says more. */
export function makeLogger(level: string | undefined): Logger {
  const known = level !== undefined && LEVELS.includes(level)
  return pino({ level: known ? level : 'warn' }, pino.destination({ dest: 2, sync: true }))
}

export const silentLogger = (): Logger => pino({ level: 'silent' })
