import type { SetupState } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { ApiError } from '../http/api-error.ts'
import type { Tokens } from './tokens.ts'

/** Where a request says who asks: the terminal's token, the person and the proof of their PIN. */
export interface AskerHeaders {
  readonly authorization?: string | undefined
  readonly 'x-comanda-person'?: string | undefined
  readonly 'x-comanda-proof'?: string | undefined
}

/** What tells who asks. */
export interface Access {
  readonly hub: Hub
  readonly tokens: Tokens
}

/** Somebody at a terminal. */
export interface Asker extends TerminalRef {
  readonly personId: string
  readonly setup: SetupState
}

/** Who asks (INV10). `wanted`: why somebody is needed, in words. Throws 401 or 429. */
export function askerOf(headers: AskerHeaders, { hub, tokens }: Access, wanted: string): Asker {
  const ref = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(headers, hub, ref, wanted)
  return { ...ref, personId, setup: hub.setup(ref.restaurantId) }
}

/** The service log of a terminal's multi-session, or its own while it works alone. `missing`: that there is none, in words. Throws 409. */
export function logOfTerminal({ restaurantId, terminalId }: TerminalRef, hub: Hub, missing: string): string {
  const log = hub.restaurant(restaurantId)?.serviceLogOfTerminal(terminalId) ?? null
  if (log !== null) return log
  throw new ApiError(409, 'no-multi-session', missing, 'Let a manager put the terminal into a multi-session.')
}

/** The terminal that asks, by its token. Throws 401 for one that is unknown or was shut out. */
export function terminalOf(authorization: string | undefined, hub: Hub, tokens: Tokens): TerminalRef {
  const [, token = ''] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? []
  const ref = tokens.authenticate(token)
  const terminal =
    ref === null ? undefined : hub.restaurant(ref.restaurantId)?.setup.terminals[ref.terminalId]
  if (ref !== null && terminal !== undefined && terminal.revoked === undefined) return ref
  throw new ApiError(
    401,
    'unauthorized',
    'This device is not, or no longer, a terminal here.',
    'Send its token as "Authorization: Bearer …", or pair the device again.',
  )
}

/** The person at it, by the proof of their PIN (INV10). `wanted`: why somebody is needed, in words. Throws 401 or 429. */
function personOf(headers: AskerHeaders, hub: Hub, ref: TerminalRef, wanted: string): string {
  const { 'x-comanda-person': personId = '', 'x-comanda-proof': proof = '' } = headers
  const restaurant = hub.restaurant(ref.restaurantId)
  if (restaurant === undefined || personId === '' || proof === '') throw notSignedIn(wanted)
  const result = hub.checkProof(restaurant, ref.terminalId, personId, proof)
  if (result === 'ok') return personId
  throw result === 'too-many-tries' ? tooManyTries() : notSignedIn(wanted)
}

const notSignedIn = (wanted: string): ApiError =>
  new ApiError(
    401,
    'not-signed-in',
    wanted,
    'Send the person’s id as "x-comanda-person" and the proof of their PIN as "x-comanda-proof".',
  )

const tooManyTries = (): ApiError =>
  new ApiError(
    429,
    'too-many-tries',
    'There were too many wrong PINs at this terminal.',
    'Wait five minutes, then try again.',
  )
