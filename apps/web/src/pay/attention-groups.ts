import type { Kept, ServiceState } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'

/** What one terminal wanted of one check, oldest first. */
export interface KeptGroup {
  readonly key: string
  readonly terminal: string
  readonly items: readonly Kept[]
}

/** By terminal and check, each in the order in which it was made; what is about no check stands together (C21). */
export function keptGroups(kept: readonly Kept[]): readonly KeptGroup[] {
  const groups = Map.groupBy(kept, ({ made, place }) => `${made.terminal} ${place.checkId ?? ''}`)
  return [...groups].map(([key, items]) => ({ key, terminal: items[0]?.made.terminal ?? '', items }))
}

export type KeptState =
  | { readonly kind: 'waiting' }
  /** Somebody wants it applied; what comes of it is on its way. */
  | { readonly kind: 'approved'; readonly by: string }
  /** That one has to be applied before. */
  | { readonly kind: 'first'; readonly first: Kept }
  /** It was tried, and could not be applied. */
  | { readonly kind: 'stayed'; readonly because: Refusal }

/** How it stands with what was kept. */
export function keptState(
  { approved, because, refused }: Kept,
  attention: ServiceState['attention'],
): KeptState {
  if (approved !== null) return { kind: 'approved', by: approved.by }
  const last = refused ?? because
  if (last.code === 'kept-before') {
    const first = attention[`${last.details?.first ?? ''}`]
    // It was dealt with since.
    return first === undefined ? { kind: 'waiting' } : { kind: 'first', first }
  }
  return refused === null ? { kind: 'waiting' } : { kind: 'stayed', because: refused }
}

/** Only what nobody has had applied already, and no more than one command takes. */
export const idsOf = (items: readonly Kept[]): readonly string[] =>
  items
    .filter(({ approved }) => approved === null)
    .slice(0, MOST_AT_ONCE)
    .map(({ id }) => id)

const MOST_AT_ONCE = 500
