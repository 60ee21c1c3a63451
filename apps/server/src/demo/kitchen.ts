import { Station } from '@comanda/domain'

/** Where dishes are made, how long that may take, and the pass, where all of them are gathered. */
export const STATIONS: readonly Station[] = [
  Station.parse({ id: 'bar', name: 'Bar', position: 0, warnAfterMinutes: 4, lateAfterMinutes: 8 }),
  Station.parse({ id: 'cold', name: 'Cold kitchen', position: 1, warnAfterMinutes: 8, lateAfterMinutes: 14 }),
  Station.parse({ id: 'grill', name: 'Grill', position: 2, warnAfterMinutes: 12, lateAfterMinutes: 20 }),
  Station.parse({
    id: 'pass',
    name: 'Pass',
    position: 3,
    kind: 'expo',
    warnAfterMinutes: 15,
    lateAfterMinutes: 25,
  }),
]
