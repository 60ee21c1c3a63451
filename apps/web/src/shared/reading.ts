/**
 * What selectors saw of something whose parts are replaced, never changed (a terminal). At every tap
 * hundreds of them would be asked whether they have news; most looked only at the menu or the people.
 */

/** Parts that keep their identity while unchanged. */
const PARTS = [
  'setup',
  'service',
  'status',
  'notices',
  'present',
  'printers',
  'kitchens',
  'personId',
  'identity',
] as const
type Part = (typeof PARTS)[number]
type Whole = { readonly [P in Part]: unknown }

/** One bit for each part, and one for whatever else was looked at: that may change unseen. */
const BITS = Object.fromEntries(PARTS.map((part, at) => [part, 1 << at])) as Record<Part, number>
const ANYTHING = 1 << PARTS.length

/** What a subscriber that looks at these parts is told of. */
export const toldOf = (...parts: readonly Part[]): number =>
  parts.reduce((bits, part) => bits | BITS[part], 0)

export interface Reading<T> {
  readonly value: T
  /** The bits of what was looked at. */
  readonly looked: number
  /** The parts, as they were then. */
  readonly parts: readonly unknown[]
}

const isPart = (key: string | symbol): key is Part => key in BITS

const partsOf = (whole: Whole): readonly unknown[] => PARTS.map((part) => whole[part])

let looked = 0
const lenses = new WeakMap<object, object>()

/** The same thing, through which one sees what is looked at. */
function lensOf<W extends Whole>(whole: W): W {
  const known = lenses.get(whole)
  if (known !== undefined) return known as W
  const lens = new Proxy(whole, {
    get(target, key) {
      looked |= isPart(key) ? BITS[key] : ANYTHING
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  lenses.set(whole, lens)
  return lens
}

export function readingOf<W extends Whole, T>(whole: W, select: (whole: W) => T): Reading<T> {
  const outer = looked
  looked = 0
  try {
    const value = select(lensOf(whole))
    // A selector that has looked at nothing has its value from elsewhere.
    return { value, looked: looked === 0 ? ANYTHING : looked, parts: partsOf(whole) }
  } finally {
    looked = outer
  }
}

/** The bits of the parts that are others by now. What is no part may always have changed. */
const changedSince = (parts: readonly unknown[], now: readonly unknown[]): number =>
  PARTS.reduce((bits, part, at) => (Object.is(parts[at], now[at]) ? bits : bits | BITS[part]), ANYTHING)

/** Nothing that was looked at has changed: it would be read again as it is. */
export const isStill = (whole: Whole, { looked, parts }: Reading<unknown>): boolean =>
  (looked & ANYTHING) === 0 &&
  PARTS.every((part, at) => (looked & BITS[part]) === 0 || Object.is(parts[at], whole[part]))

interface Subscription {
  /** The bits of what its selector looked at last. */
  readonly looked: () => number
  readonly tell: () => void
}

/** Tells subscribers of what they look at only; asks the whole once for all of them. */
class Teller {
  readonly #subscriptions = new Set<Subscription>()
  readonly #whole: Whole
  #parts: readonly unknown[]

  constructor(whole: Whole & { subscribe(listener: () => void): () => void }) {
    this.#whole = whole
    this.#parts = partsOf(whole)
    whole.subscribe(() => this.#changed())
  }

  #changed(): void {
    const now = partsOf(this.#whole)
    const changed = changedSince(this.#parts, now)
    this.#parts = now
    for (const { looked, tell } of this.#subscriptions) if ((looked() & changed) !== 0) tell()
  }

  subscribe(looked: () => number, tell: () => void): () => void {
    const subscription = { looked, tell }
    this.#subscriptions.add(subscription)
    return () => this.#subscriptions.delete(subscription)
  }
}

const tellers = new WeakMap<object, Teller>()

/** The one teller of a terminal. */
export function tellerOf(whole: ConstructorParameters<typeof Teller>[0]): Teller {
  const known = tellers.get(whole)
  if (known !== undefined) return known
  const teller = new Teller(whole)
  tellers.set(whole, teller)
  return teller
}
