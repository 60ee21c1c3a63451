import type { Printer } from '@comanda/domain'

/**
 * The printer that takes the jobs of another one: the first in the row of fall-backs that can print.
 * `null`: nobody, they wait.
 */
export function standInOf(
  printer: Printer,
  able: (id: string) => boolean,
  all: ReadonlyMap<string, Printer>,
): string | null {
  const asked = new Set<string>([printer.id])
  for (let id: string | null = printer.fallbackId; id !== null && !asked.has(id); ) {
    if (able(id)) return id
    asked.add(id)
    id = all.get(id)?.fallbackId ?? null
  }
  return null
}

/** Who inherits the jobs of a printer that is gone: the first that there is, of those that may. */
export const heirOf = (
  all: ReadonlyMap<string, Printer>,
  may: (id: string) => boolean = () => true,
): string | null =>
  [...all.values()]
    .filter(({ active, id }) => active && may(id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))[0]?.id ?? null
