import type { KitchenLog } from '@comanda/client'
import { type DoneTicket, doneOn, type SetupState } from '@comanda/domain'

/** A ticket that has left the display, and the log that its recall goes to. */
export interface DoneCard {
  readonly key: string
  readonly log: string
  readonly room: string
  readonly ticket: DoneTicket
}

/** More nobody scrolls through. */
const MOST = 60

/** What has left, newest first, over all logs that are followed. */
export const doneCards = (
  logs: readonly KitchenLog[],
  setup: SetupState,
  stationId: string | null,
): readonly DoneCard[] =>
  logs
    .flatMap(({ log, name, service }) =>
      doneOn(service, setup, { stationId })
        .slice(0, MOST)
        .map((ticket) => ({
          key: `${log} ${ticket.ticketId}`,
          log,
          room: logs.length > 1 ? name : '',
          ticket,
        })),
    )
    .sort((a, b) => b.ticket.doneAt.at - a.ticket.doneAt.at)
    .slice(0, MOST)
