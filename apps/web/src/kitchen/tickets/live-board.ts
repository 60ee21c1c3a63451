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
  readonly #byKey = new Map<string, KitchenCard>()
  readonly #left = new Map<string, KitchenCard>()
  readonly #readers = new Set<Tell>()
  readonly #readersOf = new Map<string, Set<Tell>>()
  readonly #afterPaint: AfterPaint
  #isListing = false

  constructor(cards: readonly KitchenCard[], afterPaint: AfterPaint) {
    this.#cards = cards
    this.#listed = cards
    this.#keep(cards)
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
    const before = this.#cards
    this.#cards = cards
    const others = this.#keep(cards, before)
    for (const key of others) for (const tell of this.#readersOf.get(key) ?? []) tell()
    if (!isOfSameTickets(cards, this.#listed)) this.#list()
    else if (!this.#isListing) {
      this.#isListing = true
      this.#afterPaint(() => this.#list())
    }
  }

  /** Which are others than before, or came, or left. A tap on a dish leaves all but one where and what they are. */
  #keep(cards: readonly KitchenCard[], before: readonly KitchenCard[] = []): readonly string[] {
    const others = cards.filter((card, at) => card !== before[at] && card !== this.#byKey.get(card.key))
    for (const card of others) this.#byKey.set(card.key, card)
    const keys = others.map(({ key }) => key)
    if (this.#byKey.size === cards.length) return keys
    const here = new Set(cards.map(({ key }) => key))
    const left = [...this.#byKey.values()].filter(({ key }) => !here.has(key))
    for (const card of left) {
      this.#byKey.delete(card.key)
      this.#left.set(card.key, card)
    }
    for (const key of [...this.#left.keys()].slice(0, -MOST_LEFT)) this.#left.delete(key)
    return [...keys, ...left.map(({ key }) => key)]
  }

  #list(): void {
    this.#isListing = false
    if (this.#listed === this.#cards) return
    this.#listed = this.#cards
    for (const tell of this.#readers) tell()
  }
}

const isOfSameTickets = (a: readonly KitchenCard[], b: readonly KitchenCard[]): boolean =>
  a.length === b.length && a.every((card, index) => card === b[index] || card.key === b[index]?.key)
