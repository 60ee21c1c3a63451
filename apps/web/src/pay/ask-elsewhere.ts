import type { Terminal } from '@comanda/client'
import type { Kept } from '@comanda/domain'
import { askServer } from '../shared/ask-server.ts'
import { personHeaders } from '../shared/person-headers.ts'

/** What waits for a manager in a log that this terminal does not follow. */
export interface KeptPlace {
  /** Id of a multi-session, or `~` and that of a terminal that works alone. */
  readonly place: string
  readonly name: string
  readonly isAlone: boolean
  readonly kept: readonly Kept[]
}

export type KeptAction =
  | { readonly action: 'apply'; readonly ids: readonly string[] }
  | {
      readonly action: 'discard'
      readonly ids: readonly string[]
      readonly reason: { readonly text: string }
    }

/** Long enough for a slow Wi-Fi, too short to wonder. Milliseconds. */
const PATIENCE_MS = 8_000

/** `null`: the server cannot be asked now, or says nothing to this person. */
export async function askElsewhere(
  { credentials }: Pick<Terminal, 'credentials'>,
  signal: AbortSignal,
): Promise<readonly KeptPlace[] | null> {
  return readPlaces(await askServer(credentials, '/api/attention', signal))
}

/** How a decision there went. `unknown`: no answer came, and it may have been done or not. */
export type DecidedThere = 'done' | 'not-done' | 'unknown'

export async function decideElsewhere(
  { credentials }: Pick<Terminal, 'credentials'>,
  place: string,
  action: KeptAction,
): Promise<DecidedThere> {
  if (credentials === null) return 'not-done'
  try {
    const response = await fetch(`/api/attention/${encodeURIComponent(place)}`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...personHeaders(credentials), 'content-type': 'application/json' },
      body: JSON.stringify(action),
    })
    return response.ok ? 'done' : 'not-done'
  } catch {
    return 'unknown'
  }
}

/** `null` where it is no such answer: another version of the server. */
export function readPlaces(answer: unknown): readonly KeptPlace[] | null {
  const { places } = (answer ?? {}) as { readonly places?: readonly KeptPlace[] }
  return Array.isArray(places) ? places.filter(({ kept }) => Array.isArray(kept)) : null
}
