import type { Envelope } from '@comanda/sync'
import type { Notice } from './notices.ts'

/**
 * Who writes to the one outbox of a terminal (C24). Each tab is a replica of its own, so nothing it
 * sends can be taken for another's; a tab that ends leaves its outbox to the others.
 */
export interface Writers {
  /** Claims a replica id that no living writer holds: one of `known`, or a new one. */
  claim(known: readonly string[], fresh: () => string): Promise<string>
  /** Calls back, once each, when this writer has taken over another replica id (its tab is gone). Watch starts with `known`. */
  inherit(known: readonly string[], taken: (replica: string) => void): void
  /** Tells the other living writers. */
  tell(event: WriterEvent): void
  /** What the others tell. */
  listen(heard: (event: WriterEvent) => void): void
  close(): void
  /** Claims are always for new ids: one that is idle never writes again and may be forgotten. */
  readonly neverReclaims?: boolean
}

export type WriterEvent =
  /** A writer is there (its tab has started). */
  | { readonly kind: 'joined'; readonly replica: string }
  /** A command is in the outbox on disk. */
  | { readonly kind: 'saved'; readonly log: string; readonly envelope: Envelope<unknown> }
  /** A command has been answered, and the answer is on disk. */
  | { readonly kind: 'answered'; readonly log: string; readonly replica: string; readonly n: number }
  /** People should know something … */
  | { readonly kind: 'noticed'; readonly notices: readonly Notice[] }
  /** … and have read it. */
  | { readonly kind: 'dismissed'; readonly id: string }

/** A process on its own: it inherits everything at once. */
export const soleWriter = (): Writers => ({
  claim: async (known, fresh) => known[0] ?? fresh(),
  inherit: (known, taken) => {
    for (const replica of known) taken(replica)
  },
  tell: () => {},
  listen: () => {},
  close: () => {},
})
