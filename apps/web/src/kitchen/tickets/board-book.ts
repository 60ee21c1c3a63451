import type { KitchenLog } from '@comanda/client'
import { type BoardTicket, boardOf, type SetupState } from '@comanda/domain'
import { isSame } from './same.ts'

/** A ticket on this display, and the log that its bumps go to. */
export interface KitchenCard {
  /** Unique over all logs; the same for as long as the ticket is shown. */
  readonly key: string
  readonly log: string
  /** Name of its multi-session, where the display follows several; else `''`. */
  readonly room: string
  readonly ticket: BoardTicket
}

interface Page {
  readonly service: KitchenLog['service']
  readonly setup: SetupState
  readonly stationId: string | null
  readonly cards: readonly KitchenCard[]
}

interface Merged {
  readonly pages: readonly Page[]
  readonly cards: readonly KitchenCard[]
}

const NOTHING: readonly KitchenCard[] = []

/**
 * The tickets of all logs that a display follows, oldest first. A log is looked at again only when its
 * state is another one, and a ticket that shows the same stays the same object, so that it is not drawn.
 */
export class BoardBook {
  readonly #pages = new Map<string, Page>()
  readonly #cards = new WeakMap<BoardTicket, KitchenCard>()
  #merged: Merged = { pages: [], cards: NOTHING }

  cards(logs: readonly KitchenLog[], setup: SetupState, stationId: string | null): readonly KitchenCard[] {
    const pages = logs.map((log) => this.#page(log, setup, stationId, logs.length > 1 ? log.name : ''))
    for (const log of this.#pages.keys())
      if (!logs.some((known) => known.log === log)) this.#pages.delete(log)
    if (isSamePages(pages, this.#merged.pages)) return this.#merged.cards
    const cards = replaced(this.#merged, pages) ?? mergedCards(pages.map((page) => page.cards))
    this.#merged = { pages, cards: keptIfSame(this.#merged.cards, cards) }
    return this.#merged.cards
  }

  #page(
    { log, service }: Pick<KitchenLog, 'log' | 'service'>,
    setup: SetupState,
    stationId: string | null,
    room: string,
  ): Page {
    const before = this.#pages.get(log)
    if (before?.service === service && before.setup === setup && before.stationId === stationId) return before
    const last = before?.cards ?? NOTHING
    const cards = boardOf(service, setup, { stationId }).map((ticket, at) => {
      const there = last[at]
      return there?.ticket === ticket && there.room === room ? there : this.#card(ticket, log, room, last)
    })
    const page = { service, setup, stationId, cards: keptIfSame(last, cards) }
    this.#pages.set(log, page)
    return page
  }

  /** The board gives the same ticket while nothing is new about it; another one may still say the same. */
  #card(ticket: BoardTicket, log: string, room: string, before: readonly KitchenCard[]): KitchenCard {
    const known = this.#cards.get(ticket)
    if (known?.room === room && known.log === log) return known
    const fresh = { key: `${log} ${ticket.ticketId}`, log, room, ticket }
    const old = before.find(({ key }) => key === fresh.key)
    const card = old !== undefined && isSame(old, fresh) ? old : fresh
    this.#cards.set(ticket, card)
    return card
  }
}

const isSamePages = (a: readonly Page[], b: readonly Page[]): boolean =>
  a.length === b.length && a.every(({ cards }, index) => cards === b[index]?.cards)

const keptIfSame = (before: readonly KitchenCard[], now: readonly KitchenCard[]): readonly KitchenCard[] =>
  before.length === now.length && now.every((card, index) => card === before[index]) ? before : now

/** Where no ticket came, left or changed places, each stands where it stood. */
function replaced(before: Merged, pages: readonly Page[]): readonly KitchenCard[] | null {
  if (before.pages.length !== pages.length) return null
  const others = new Map<KitchenCard, KitchenCard>()
  for (const [index, { cards }] of pages.entries()) {
    const last = before.pages[index]?.cards ?? NOTHING
    if (last.length !== cards.length) return null
    for (const [at, card] of cards.entries()) {
      const old = last[at]
      if (old === card) continue
      if (old?.key !== card.key) return null
      others.set(old, card)
    }
  }
  return before.cards.map((card) => others.get(card) ?? card)
}

/** Each log is in its own order; between two logs the clock decides. */
export function mergedCards(pages: readonly (readonly KitchenCard[])[]): readonly KitchenCard[] {
  if (pages.length < 2) return pages[0] ?? NOTHING
  const rest = pages.map((cards) => [...cards])
  const merged: KitchenCard[] = []
  for (;;) {
    const next = rest
      .filter((cards) => cards.length > 0)
      .reduce<KitchenCard[] | null>(
        (oldest, cards) => (oldest === null || at(cards) < at(oldest) ? cards : oldest),
        null,
      )
    const card = next?.shift()
    if (card === undefined) return merged
    merged.push(card)
  }
}

const at = ([first]: readonly KitchenCard[]): number => first?.ticket.issued.at ?? Number.POSITIVE_INFINITY
