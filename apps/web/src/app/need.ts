import type { Terminal } from '@comanda/client'

/** What must happen before the floor can be shown. */
export type Need = 'pair' | 'load' | 'who'

export function needOf(terminal: Pick<Terminal, 'isPaired' | 'setup' | 'personId'>): Need | null {
  if (!terminal.isPaired) return 'pair'
  const { restaurant, people } = terminal.setup
  if (restaurant === null) return 'load'
  return terminal.personId !== null && people[terminal.personId]?.active === true ? null : 'who'
}
