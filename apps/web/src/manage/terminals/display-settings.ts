import type { Terminal } from '@comanda/domain'

/** What a kitchen display shows: none chosen means all. */
export type DisplaySettings = NonNullable<Terminal['kitchen']>

export const EVERYTHING: DisplaySettings = { stationIds: [], multiSessionIds: [] }

/** A terminal that begins with the kitchen shows it: everything, where nothing was chosen. */
export const withDisplay = (terminal: Terminal): Terminal =>
  terminal.home === 'kitchen' && terminal.kitchen === null ? { ...terminal, kitchen: EVERYTHING } : terminal
