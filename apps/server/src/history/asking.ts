import { can, type SetupState } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { parseLogName } from '@comanda/protocol'
import type { z } from 'zod'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'
import type { AskingHeaders } from './check-schemas.ts'

/** Somebody at a terminal, and what they may see. */
export interface Asking {
  readonly restaurantId: string
  readonly multiSessionId: string
  /** The service log of the terminal's multi-session: no other is searched. */
  readonly log: string
  readonly setup: SetupState
  /** The person, when they see their own checks only; `null`: all. */
  readonly ownOnly: string | null
}

/** Who asks, by the terminal's token and the person's proof. The server enforces what they see (INV10). */
export function askingOf(
  headers: z.infer<typeof AskingHeaders>,
  { hub, tokens }: { readonly hub: Hub; readonly tokens: Tokens },
): Asking {
  const { restaurantId, terminalId } = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(headers, hub, { restaurantId, terminalId })
  const log = hub.restaurant(restaurantId)?.serviceLogOfTerminal(terminalId) ?? null
  const multiSessionId = log === null ? null : parseLogName(log)?.multiSessionId
  if (log === null || multiSessionId == null) throw worksAlone()
  const setup = hub.setup(restaurantId)
  const seesAll =
    setup.multiSessions[multiSessionId]?.othersChecks !== 'permitted' ||
    can(setup, personId, 'seeOthersChecks')
  return { restaurantId, multiSessionId, log, setup, ownOnly: seesAll ? null : personId }
}

function terminalOf(authorization: string | undefined, hub: Hub, tokens: Tokens): TerminalRef {
  const [, token = ''] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? []
  const ref = tokens.authenticate(token)
  const isKnown = ref !== null && hub.restaurants().includes(ref.restaurantId)
  const terminal = isKnown ? hub.setup(ref.restaurantId).terminals[ref.terminalId] : undefined
  if (ref !== null && terminal !== undefined && terminal.revoked === undefined) return ref
  throw new ApiError(
    401,
    'unauthorized',
    'This device is not, or no longer, a terminal here.',
    'Send its token as "Authorization: Bearer …", or pair the device again.',
  )
}

function personOf(headers: z.infer<typeof AskingHeaders>, hub: Hub, ref: TerminalRef): string {
  const { 'x-comanda-person': personId = '', 'x-comanda-proof': proof = '' } = headers
  const restaurant = hub.restaurant(ref.restaurantId)
  if (restaurant === undefined || personId === '' || proof === '') throw notSignedIn()
  const result = hub.checkProof(restaurant, ref.terminalId, personId, proof)
  if (result === 'ok') return personId
  throw result === 'too-many-tries' ? tooManyTries() : notSignedIn()
}

const notSignedIn = (): ApiError =>
  new ApiError(
    401,
    'not-signed-in',
    'Nobody is signed in who could see checks.',
    'Send the person’s id as "x-comanda-person" and the proof of their PIN as "x-comanda-proof".',
  )

const tooManyTries = (): ApiError =>
  new ApiError(
    429,
    'too-many-tries',
    'There were too many wrong PINs at this terminal.',
    'Wait five minutes, then try again.',
  )

const worksAlone = (): ApiError =>
  new ApiError(
    409,
    'no-multi-session',
    'This terminal belongs to no active multi-session, so the server has no checks of it.',
    'Let a manager put the terminal into a multi-session.',
  )
