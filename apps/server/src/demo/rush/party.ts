import { sha256 } from '../../hashing.ts'
import { SPLIT_PREFIX } from './scene.ts'

/** What guests order at one go. */
export interface Wish {
  readonly categoryId: string
  readonly quantity: number
}

/** The guests of one check of the lunch rush: always the same for the same check, so nothing has to be remembered. */
export interface Party {
  readonly guests: number
  /** In the order in which they ask for it. */
  readonly wishes: readonly Wish[]
  /** From sitting down to going. Milliseconds. */
  readonly staysMs: number
}

const STAYS_MS = { least: 100_000, most: 200_000 }

export function partyOf(checkId: string, seats: number): Party {
  const random = seeded(checkId)
  const guests = Math.max(1, Math.min(Math.max(seats, 1), Math.round(seats * (0.5 + random() * 0.6))))
  return {
    guests,
    wishes: checkId.startsWith(SPLIT_PREFIX) ? [] : wishesOf(guests, random),
    staysMs: STAYS_MS.least + random() * (STAYS_MS.most - STAYS_MS.least),
  }
}

function wishesOf(guests: number, random: () => number): readonly Wish[] {
  const maybe = (chance: number, categoryId: string, quantity: number): Wish[] =>
    random() < chance ? [{ categoryId, quantity }] : []
  const beer = Math.round(random() * guests)
  const fish = Math.round(random() * guests * 0.6)
  const some = (categoryId: string, quantity: number): Wish[] =>
    quantity > 0 ? [{ categoryId, quantity }] : []
  return [
    ...some('beer', beer),
    ...some('soft-drinks', guests - beer),
    ...some('tapas', Math.ceil(guests / 2)),
    ...maybe(0.6, 'tapas', 1),
    ...maybe(0.5, 'salads', 1),
    ...some('grill', guests - fish),
    ...some('fish', fish),
    ...maybe(0.35, 'rice', Math.min(guests, 2)),
    ...maybe(0.5, 'wine', 1),
    ...maybe(0.2, 'specials', Math.min(guests, 2)),
    ...maybe(0.6, 'desserts', Math.ceil(guests / 2)),
    ...maybe(0.7, 'coffee', guests),
  ]
}

/** Numbers from 0 to below 1 that follow from a text (mulberry32). */
export function seeded(text: string): () => number {
  let state = Number.parseInt(sha256(text).slice(0, 8), 16)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
