import { randomInt } from 'node:crypto'
import { SetupCommand, type SetupState } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { terminalOf } from '../../access/asker.ts'
import { freeTerminalCode, isManager, multiSessionFor } from '../../access/members.ts'
import { PairingCodes, type PairingOffer } from '../../access/pairing-codes.ts'
import type { Tokens } from '../../access/tokens.ts'
import { newSalt } from '../../hashing.ts'
import { ApiError } from '../api-error.ts'
import { assertSameOrigin } from '../origin.ts'

/** Guesses at codes and PINs per address. */
const TRIES_PER_MINUTE = 10

export interface PairingOptions {
  readonly hub: Hub
  readonly tokens: Tokens
  readonly now: () => number
  /** A whole number from 0 to below `limit`; unpredictable. */
  readonly randomBelow?: (limit: number) => number
}

const Code = z.string().regex(/^\d{6}$/, 'six digits')
const Names = { restaurant: z.string(), multiSession: z.string().nullable() }

/** How a new device becomes a terminal: a manager makes a code, the device hands it in and gets its token. */
export const pairingRoutes =
  ({ hub, tokens, now, randomBelow = randomInt }: PairingOptions): FastifyPluginAsyncZod =>
  async (app) => {
    const codes = new PairingCodes({ now, randomBelow, salt: newSalt() })
    const oneByOne = queue()

    const limited = () => app.rateLimit({ max: TRIES_PER_MINUTE, timeWindow: '1 minute' })
    const [makingCodes, usingCodes] = [limited(), limited()]

    app.addHook('onRequest', async (request) => assertSameOrigin(request))

    app.post(
      '/api/pairing-codes',
      {
        onRequest: makingCodes,
        schema: {
          tags: ['pairing'],
          summary: 'Make a six-digit code for a new device',
          headers: z.object({ authorization: z.string().optional() }),
          body: z.object({
            personId: z.string().min(1).max(64),
            proof: z.string().max(128),
            multiSessionId: z.string().min(1).max(64).optional(),
          }),
          response: { 200: z.object({ code: Code, validUntil: z.number(), ...Names }) },
        },
      },
      async (request) => {
        const ref = terminalOf(request.headers.authorization, hub, tokens)
        const setup = hub.setup(ref.restaurantId)
        const { personId, proof, multiSessionId: asked } = request.body
        if (!isManager(setup, personId, proof)) throw notAManager()
        const multiSessionId = multiSessionFor(setup, asked, ref.terminalId)
        if (multiSessionId === 'unknown') throw unknownMultiSession()
        const { restaurantId } = ref
        return {
          ...codes.create({ restaurantId, multiSessionId, personId }),
          ...namesOf(setup, multiSessionId),
        }
      },
    )

    app.get(
      '/api/pair/:code',
      {
        onRequest: usingCodes,
        schema: {
          tags: ['pairing'],
          summary: 'What a code would join, to show before it is used',
          params: z.object({ code: Code }),
          response: { 200: z.object({ ...Names, suggestedName: z.string() }) },
        },
      },
      async (request) => {
        const { restaurantId, multiSessionId } = offerFor(codes, request.params.code, 'look')
        const setup = hub.setup(restaurantId)
        return { ...namesOf(setup, multiSessionId), suggestedName: `Terminal ${freeTerminalCode(setup)}` }
      },
    )

    app.post(
      '/api/pair',
      {
        onRequest: usingCodes,
        schema: {
          tags: ['pairing'],
          summary: 'Become a terminal',
          body: z.object({ code: Code, name: z.string().trim().min(1).max(120) }),
          response: { 200: z.object({ token: z.string(), terminalId: z.string(), ...Names }) },
        },
      },
      async (request) => {
        const { code, name } = request.body
        const offer = offerFor(codes, code, 'take')
        try {
          const ref = await oneByOne(() => createTerminal(hub, offer, name))
          const names = namesOf(hub.setup(ref.restaurantId), offer.multiSessionId)
          return { token: await tokens.issue(ref), terminalId: ref.terminalId, ...names }
        } catch (error) {
          codes.putBack(code, offer)
          throw error
        }
      },
    )
  }

/** The new terminal is made by the manager who made the code, and on the record as that (INV7, INV10). */
async function createTerminal(hub: Hub, offer: PairingOffer, name: string): Promise<TerminalRef> {
  const { restaurantId, multiSessionId, personId } = offer
  const terminalId = uuidv7()
  const code = freeTerminalCode(hub.setup(restaurantId))
  const link = { mode: 'bus', intervalMs: 500 }
  const command = SetupCommand.parse({
    type: 'saveTerminal',
    value: { id: terminalId, name, code, multiSessionId, link },
  })
  const answer = await hub.command(setupLogOf(restaurantId), command, personId)
  if (answer.ok) return { restaurantId, terminalId }
  throw new ApiError(
    409,
    'pairing-refused',
    'This device may not be added any more.',
    'Ask a manager for a new code.',
  )
}

/** Runs tasks after each other: two devices at once must not get the same short code. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next
    return next
  }
}

function offerFor(codes: PairingCodes, code: string, how: 'look' | 'take'): PairingOffer {
  if (codes.isGuessed)
    throw new ApiError(
      429,
      'too-many-tries',
      'Too many wrong codes were tried.',
      'Wait a minute, then try again.',
    )
  const offer = codes[how](code)
  if (offer !== null) return offer
  throw new ApiError(
    404,
    'code-unknown',
    'This code is not valid. Codes work once, for ten minutes.',
    'Check the digits, or ask a manager for a new code.',
  )
}

const namesOf = (setup: SetupState, multiSessionId: string | null) => ({
  restaurant: setup.restaurant?.name ?? '',
  multiSession: multiSessionId === null ? null : (setup.multiSessions[multiSessionId]?.name ?? null),
})

const notAManager = (): ApiError =>
  new ApiError(
    403,
    'not-a-manager',
    'Only somebody who may manage the back office can add a device.',
    'Let a manager sign in and make the code.',
  )

const unknownMultiSession = (): ApiError =>
  new ApiError(
    404,
    'multi-session-unknown',
    'There is no such active multi-session.',
    'Choose one of the active ones, or leave it out.',
  )
