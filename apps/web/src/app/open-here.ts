import type { Terminal } from '@comanda/client'
import { openBrowserTerminal, type StorageFacts } from '@comanda/client/browser'
import { IdleClock } from '../people/idle-clock.ts'
import { homeOf } from './home.ts'
import { databaseOf, type Place } from './place.ts'

/** A terminal that is open in this window. */
export interface Here {
  readonly place: Place
  readonly terminal: Terminal
  readonly storage: () => Promise<StorageFacts>
  readonly idle: IdleClock
}

/** Why it could not be opened. */
export class OpeningError extends Error {
  readonly reason: 'storage' | 'demo'
  constructor(reason: 'storage' | 'demo', options: ErrorOptions) {
    super(reason, options)
    this.name = 'OpeningError'
    this.reason = reason
  }
}

/** Opens the terminal of this address from what this browser has stored. The server is not waited for. */
export async function openHere(place: Place, onBlocked: () => void): Promise<Here> {
  const { terminal, storage } = await openBrowserTerminal({
    url: location.origin,
    name: databaseOf(place),
    onBlocked,
  }).catch((cause: unknown) => {
    throw new OpeningError('storage', { cause })
  })
  const idle = new IdleClock(place.name)
  if (place.demoKey !== null) await beReady(terminal, place.demoKey)
  else if (terminal.personId !== null && idle.isOver && homeOf(terminal) !== '/kitchen') {
    idle.hasLocked = true
    await terminal.signOut()
  }
  return { place, terminal, storage, idle }
}

interface Ready {
  readonly token: string
  readonly personId: string
  readonly proof: string
}

/**
 * A demo terminal pairs itself and signs its person in; again when the demo server has started from
 * nothing. Offline one signs in by PIN.
 */
async function beReady(terminal: Terminal, key: string): Promise<void> {
  if (!terminal.isPaired) await become(terminal, key)
  else if (terminal.personId === null) await signInAgain(terminal, key).catch(() => {})
  let isBecoming = false
  terminal.subscribe(() => {
    if (isBecoming || terminal.status.link.closed !== 'unauthorized') return
    isBecoming = true
    become(terminal, key)
      .catch(() => {})
      .finally(() => {
        isBecoming = false
      })
  })
}

async function become(terminal: Terminal, key: string): Promise<void> {
  const { token, personId, proof } = await fetchReady(key)
  await terminal.pair(token)
  await terminal.signInWithProof(personId, proof)
}

async function signInAgain(terminal: Terminal, key: string): Promise<void> {
  const { personId, proof } = await fetchReady(key)
  await terminal.signInWithProof(personId, proof)
}

async function fetchReady(key: string): Promise<Ready> {
  try {
    const response = await fetch(`/api/demo/terminals/${key}`, {
      method: 'POST',
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return (await response.json()) as Ready
  } catch (cause) {
    throw new OpeningError('demo', { cause })
  }
}
