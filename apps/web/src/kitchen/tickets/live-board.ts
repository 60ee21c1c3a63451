import type { KitchenCard } from './board-book.ts'

/** Calls something when the next frame has been drawn. */
export type AfterPaint = (act: () => void) => unknown

type Tell = () => void

/** Cards that have left and are still drawn going. */
const MOST_LEFT = 200

/**
 * The tickets of one display, told bit by bit: a card about which something is new at once, and whoever looks
 * at all of them after the paint. When there are other tickets than before, both at once.
 */
export class LiveBoard {
  #cards: readonly KitchenCard[]
  #listed: readonly KitchenCard[]
  #byKey: ReadonlyMap<string, KitchenCard>
  readonly #left = new Map<string, KitchenCard>()
  readonly #readers = new Set<Tell>()
  readonly #readersOf = new Map<string, Set<Tell>>()
  readonly #afterPaint: AfterPaint
  #isListing = false

  constructor(cards: readonly KitchenCard[], afterPaint: AfterPaint) {
    this.#cards = cards
    this.#listed = cards
    this.#byKey = byKey(cards)
    this.#afterPaint = afterPaint
  }

  /** Oldest first, as they were told last. */
  readonly cards = (): readonly KitchenCard[] => this.#listed

  /** As it is now; of one that has left: as it was. */
  card(key: string): KitchenCard | null {
    return this.#byKey.get(key) ?? this.#left.get(key) ?? null
  }

  readonly subscribe = (tell: Tell): (() => void) => {
    this.#readers.add(tell)
    return () => this.#readers.delete(tell)
  }

  subscribeTo(key: string, tell: Tell): () => void {
    const readers = this.#readersOf.get(key) ?? new Set()
    this.#readersOf.set(key, readers.add(tell))
    return () => {
      readers.delete(tell)
      if (readers.size === 0 && this.#readersOf.get(key) === readers) this.#readersOf.delete(key)
    }
  }

  show(cards: readonly KitchenCard[]): void {
    if (cards === this.#cards) return
    const before = this.#byKey
    this.#cards = cards
    this.#byKey = byKey(cards)
    for (const [key, card] of before) if (!this.#byKey.has(key)) this.#left.set(key, card)
    for (const key of [...this.#left.keys()].slice(0, -MOST_LEFT)) this.#left.delete(key)
    for (const [key, readers] of this.#readersOf)
      if (before.get(key) !== this.#byKey.get(key)) for (const tell of readers) tell()
    if (!isOfSameTickets(cards, this.#listed)) this.#list()
    else if (!this.#isListing) {
      this.#isListing = true
      this.#afterPaint(() => this.#list())
    }
  }

  #list(): void {
    this.#isListing = false
    if (this.#listed === this.#cards) return
    this.#listed = this.#cards
    for (const tell of this.#readers) tell()
  }
}

const byKey = (cards: readonly KitchenCard[]): ReadonlyMap<string, KitchenCard> =>
  new Map(cards.map((card) => [card.key, card]))

const isOfSameTickets = (a: readonly KitchenCard[], b: readonly KitchenCard[]): boolean =>
  a.length === b.length && a.every(({ key }, index) => key === b[index]?.key)
