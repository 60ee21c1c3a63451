import { aloneAt, attentionOf, type SetupState } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { parseLogName, serviceLogOf } from '@comanda/protocol'
import type { Asker } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'
import type { AttentionAction, AttentionPlaces } from './attention-schemas.ts'

/**
 * What was kept in the other logs of the restaurant: those of other multi-sessions, and those of terminals that work
 * alone, which no other terminal follows (C21, F1.1). Only where something waits.
 */
export function keptElsewhere(
  hub: Hub,
  { restaurantId, terminalId }: TerminalRef,
): AttentionPlaces['places'] {
  const restaurant = hub.restaurant(restaurantId)
  if (restaurant === undefined) return []
  const own = restaurant.serviceLogOfTerminal(terminalId)
  return [...restaurant.services]
    .filter(({ name }) => name !== own)
    .flatMap(({ name, durable }) => {
      const kept = attentionOf(durable.state).map((each) => ({ ...each }))
      const place = parseLogName(name)?.multiSessionId ?? null
      return kept.length === 0 || place === null ? [] : [{ ...named(place, restaurant.setup), kept }]
    })
}

/** Applies or discards there, in the name of whoever asks, from where they ask. Resolves to how many are left. */
export async function decideElsewhere(
  hub: Hub,
  { restaurantId, terminalId, personId }: Asker,
  place: string,
  action: AttentionAction,
): Promise<number> {
  const log = serviceLogOf(restaurantId, place)
  const hosted = hub.restaurant(restaurantId)?.service(log)
  if (hosted === undefined) throw unknownPlace()
  const { ids } = action
  const command =
    action.action === 'apply'
      ? { type: 'applyKept', ids }
      : { type: 'discardKept', ids, reason: action.reason }
  const answer = await hub.command(log, command, personId, terminalId)
  if (!answer.ok) throw refused(answer.refusal.code)
  return attentionOf(hosted.durable.state).length
}

function named(place: string, { terminals, multiSessions }: SetupState) {
  const alone = aloneAt(place)
  const record = alone === null ? multiSessions[place] : terminals[alone]
  return { place, isAlone: alone !== null, name: record?.name ?? place }
}

const unknownPlace = (): ApiError =>
  new ApiError(
    404,
    'place-unknown',
    'There is no such multi-session or terminal here.',
    'Ask for /api/attention.',
  )

const refused = (code: string): ApiError =>
  new ApiError(409, code, 'This cannot be done.', 'Give a reason where something is discarded.')
