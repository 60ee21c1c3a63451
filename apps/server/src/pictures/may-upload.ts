import { can } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'

/** Who sends a picture: the terminal by its token, the person by the proof of their PIN. */
export interface Sender {
  readonly authorization?: string | undefined
  readonly 'x-comanda-person'?: string | undefined
  readonly 'x-comanda-proof'?: string | undefined
}

/** Refuses everybody who may not manage the back office of a restaurant here (INV10). */
export function assertMayUpload(sender: Sender, hub: Hub, tokens: Tokens): void {
  const [, token = ''] = /^Bearer (.+)$/i.exec(sender.authorization ?? '') ?? []
  const ref = tokens.authenticate(token)
  const restaurant = ref === null ? undefined : hub.restaurant(ref.restaurantId)
  const terminal = ref === null ? undefined : restaurant?.setup.terminals[ref.terminalId]
  if (ref === null || restaurant === undefined || terminal === undefined || terminal.revoked !== undefined)
    throw unknownTerminal()
  const personId = proved(sender, hub, ref)
  if (!can(restaurant.setup, personId, 'backOffice')) throw notAManager()
}

function proved(sender: Sender, hub: Hub, { restaurantId, terminalId }: TerminalRef): string {
  const { 'x-comanda-person': personId = '', 'x-comanda-proof': proof = '' } = sender
  const restaurant = hub.restaurant(restaurantId)
  if (restaurant === undefined || personId === '' || proof === '') throw notSignedIn()
  const result = hub.checkProof(restaurant, terminalId, personId, proof)
  if (result === 'too-many-tries') throw tooManyTries()
  if (result !== 'ok') throw notSignedIn()
  return personId
}

const unknownTerminal = (): ApiError =>
  new ApiError(
    401,
    'unauthorized',
    'This device is not, or no longer, a terminal here.',
    'Send its token as "Authorization: Bearer …", or pair the device again.',
  )

const notSignedIn = (): ApiError =>
  new ApiError(
    401,
    'not-signed-in',
    'Nobody is signed in who could change the menu.',
    'Send the person’s id as "x-comanda-person" and the proof of their PIN as "x-comanda-proof".',
  )

const tooManyTries = (): ApiError =>
  new ApiError(
    429,
    'too-many-tries',
    'There were too many wrong PINs at this terminal.',
    'Wait five minutes, then try again.',
  )

const notAManager = (): ApiError =>
  new ApiError(
    403,
    'not-a-manager',
    'Only somebody who may manage the back office can add pictures.',
    'Let a manager sign in and add it.',
  )
