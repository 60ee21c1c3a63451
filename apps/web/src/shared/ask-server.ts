import type { Terminal } from '@comanda/client'
import { personHeaders } from './person-headers.ts'

/** Long enough for a slow Wi-Fi, too short to wonder. Milliseconds. */
const PATIENCE_MS = 8_000

/**
 * Asks the server for what only it remembers: past checks and histories. `null`: it cannot be asked now,
 * or it does not say (offline, another version, not allowed).
 */
export async function askServer(
  credentials: Terminal['credentials'],
  path: string,
  signal: AbortSignal,
): Promise<unknown> {
  if (credentials === null) return null
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      headers: personHeaders(credentials),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
