import type { Terminal } from '@comanda/client'

export type Home = '/floor' | '/counter' | '/kitchen'

/** Where a window begins: the ready terminal of the demo's manager in the back office, every other one at home. */
export const startOf = (demoKey: string | null, home: Home): Home | '/manage' =>
  demoKey === 'manager' ? '/manage' : home

/** The screen that this terminal begins with: the floor plan, the counter of one without (F1.5), or the kitchen. */
export const homeOf = ({ setup, identity }: Pick<Terminal, 'setup' | 'identity'>): Home =>
  `/${setup.terminals[identity?.terminalId ?? '']?.home ?? 'floor'}`
