import { Station } from '@comanda/domain'

/** Where dishes are made, and the pass, where they are gathered. */
export const STATIONS: readonly Station[] = [
  Station.parse({ id: 'bar', name: 'Bar', position: 0 }),
  Station.parse({ id: 'cold', name: 'Cold kitchen', position: 1 }),
  Station.parse({ id: 'grill', name: 'Grill', position: 2 }),
  Station.parse({ id: 'pass', name: 'Pass', position: 3, kind: 'expo' }),
]
