import type { Check, Mark } from '@comanda/domain'

/** Something that is known of a check without its history: who did what, when. */
export interface KnownMark {
  readonly what: 'opened' | 'added' | 'edited' | 'removed' | 'voided' | 'comped' | 'billed' | 'closed'
  /** Of a line. */
  readonly name?: string
  readonly count?: number
  readonly mark: Mark
}

/** What the marks on a check tell, in order of time: all that is known of it offline (INV7). */
export function knownMarks(check: Check): readonly KnownMark[] {
  const ofLines = check.lines.flatMap((line): readonly KnownMark[] => {
    const { name, quantity: count } = line
    return [
      { what: 'added', name, count, mark: line.added },
      ...(line.comp === null ? [] : [{ what: 'comped', name, count, mark: line.comp.mark } as const]),
      ...line.voids.map(({ quantity, mark }) => ({ what: 'voided', name, count: quantity, mark }) as const),
      ...(line.status === 'removed' ? [{ what: 'removed', name, count, mark: line.removed } as const] : []),
      ...(line.status === 'ordered' && line.edited !== undefined
        ? [{ what: 'edited', name, count, mark: line.edited } as const]
        : []),
    ]
  })
  const known: readonly KnownMark[] = [
    { what: 'opened', mark: check.opened },
    ...ofLines,
    ...(check.billed === null ? [] : [{ what: 'billed', mark: check.billed.mark } as const]),
    ...(check.status === 'open' ? [] : [{ what: 'closed', mark: check.closed } as const]),
  ]
  return [...known].sort((a, b) => a.mark.at - b.mark.at || a.mark.seq - b.mark.seq)
}
