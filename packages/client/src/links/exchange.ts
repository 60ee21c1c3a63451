import { type DownMessage, HELD_MS, SILENCE_MS, type UpMessage } from '@comanda/protocol'
import type { LinkEnd } from '../link.ts'
import type { Platform } from '../platform.ts'
import { parseReply } from './parse-down.ts'
import type { Post, Posted } from './post.ts'

/** The server answers a held request after `HELD_MS`; what comes later than this does not come. Milliseconds. */
const HELD_GRACE_MS = 5_000

export type ExchangeOutcome =
  | { readonly ok: true; readonly down: readonly DownMessage[] }
  | { readonly ok: false; readonly end: LinkEnd }

export interface RunningExchange {
  readonly outcome: Promise<ExchangeOutcome>
  abort(): void
}

/** One request and its reply; given up after its time. Never rejects. */
export function exchange(
  post: Post,
  platform: Pick<Platform, 'after'>,
  wait: boolean,
  up: readonly UpMessage[],
): RunningExchange {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const cancelTimeout = platform.after(wait ? HELD_MS + HELD_GRACE_MS : SILENCE_MS, abort)
  const outcome = post(JSON.stringify({ wait, up }), controller.signal)
    .then(outcomeOf, () => UNREACHABLE)
    .finally(cancelTimeout)
  return { outcome, abort }
}

const UNREACHABLE: ExchangeOutcome = { ok: false, end: { kind: 'unreachable' } }

function outcomeOf({ status, text }: Posted): ExchangeOutcome {
  if (status >= 400) return { ok: false, end: { kind: 'server-error', status } }
  const down = parseReply(text)
  return down === null ? UNREACHABLE : { ok: true, down }
}
