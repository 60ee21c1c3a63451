import type { KitchenCard } from '../tickets/board-book.ts'

/** What is worth a sound, most urgent first. */
export const NEWS = ['void', 'late', 'changed', 'new'] as const
export type News = (typeof NEWS)[number]

/** What a board has told so far. */
export interface Told {
  /** Dishes that were there, in work or not: a ticket that comes back because somebody recalled it is news too. */
  readonly tickets: ReadonlySet<string>
  readonly notices: ReadonlyMap<string, 'void' | 'change'>
  readonly late: ReadonlySet<string>
}

export function toldBy(cards: readonly KitchenCard[], late: ReadonlySet<string>): Told {
  const notices = cards.flatMap(({ log, ticket }) =>
    ticket.notices.map(({ ticketId, kind }): [string, 'void' | 'change'] => [`${log} ${ticketId}`, kind]),
  )
  return { tickets: new Set(cards.map(({ key }) => key)), notices: new Map(notices), late }
}

/** What is new since, by card. `own`: tickets (`log ticketId`) that somebody at this display has just brought back. */
export function newsSince(
  before: Told,
  cards: readonly KitchenCard[],
  now: Told,
  own: ReadonlySet<string>,
): ReadonlyMap<string, News> {
  const news = new Map<string, News>()
  for (const card of cards) {
    const what = newsOf(before, card, now, own)
    if (what !== null) news.set(card.key, what)
  }
  return news
}

function newsOf(
  before: Told,
  { key, log, ticket }: KitchenCard,
  now: Told,
  own: ReadonlySet<string>,
): News | null {
  const isOwn = ({ ticketId }: { readonly ticketId: string }) => own.has(`${log} ${ticketId}`)
  const fresh = ticket.notices.filter(
    (notice) => !before.notices.has(`${log} ${notice.ticketId}`) && !isOwn(notice),
  )
  if (fresh.some(({ kind }) => kind === 'void')) return 'void'
  const isKnown = before.tickets.has(key)
  if (isKnown && now.late.has(key) && !before.late.has(key)) return 'late'
  if (fresh.length > 0) return 'changed'
  return isKnown || ticket.items.some(isOwn) ? null : 'new'
}

/** One sound at a time, the most urgent: several at once would say nothing. */
export const loudest = (news: Iterable<News>): News | null => {
  const all = new Set(news)
  return NEWS.find((each) => all.has(each)) ?? null
}
