import { MultiSessionId, PersonId, Terminal } from '@comanda/domain'

export const RESTAURANT_ID = 'casa-lumbre'
export const MULTI_SESSION_ID = MultiSessionId.parse('main')
export const TERRACE_SESSION_ID = MultiSessionId.parse('terrace')

export const DEMO_KEYS = [
  'waiter',
  'tablet',
  'cashier',
  'manager',
  'bar',
  'kitchen',
  'pass',
  'bar-display',
] as const
export type DemoKey = (typeof DEMO_KEYS)[number]

/** A terminal that `/demo` offers ready to use, with somebody signed in. */
export interface DemoTerminal {
  readonly key: DemoKey
  readonly terminal: Terminal
  readonly personId: PersonId
  /** The window that it looks right in. */
  readonly size: 'phone' | 'tablet' | 'desktop'
}

/** A headless terminal of the lunch rush and who carries it. */
export interface CrewTerminal {
  readonly terminal: Terminal
  readonly personId: PersonId
}

const terminal = (
  id: string,
  name: string,
  code: string,
  multiSessionId: MultiSessionId = MULTI_SESSION_ID,
): Terminal => Terminal.parse({ id, name, code, multiSessionId, link: { mode: 'bus', intervalMs: 500 } })

/** Shows the tickets of the whole house at some stations; none named: at all of them. */
const display = (id: string, name: string, code: string, ...stationIds: readonly string[]): Terminal =>
  Terminal.parse({
    ...terminal(id, name, code),
    home: 'kitchen',
    kitchen: { stationIds, multiSessionIds: [MULTI_SESSION_ID, TERRACE_SESSION_ID] },
  })

const ready = (
  key: DemoTerminal['key'],
  personId: string,
  size: DemoTerminal['size'],
  made: Terminal,
): DemoTerminal => ({ key, personId: PersonId.parse(personId), size, terminal: made })

export const DEMO_TERMINALS: readonly DemoTerminal[] = [
  ready('waiter', 'ana', 'phone', terminal('demo-waiter', 'Ana’s phone', 'T1')),
  ready('tablet', 'ben', 'tablet', terminal('demo-tablet', 'Ben’s tablet', 'T2')),
  ready('cashier', 'carla', 'desktop', terminal('demo-cashier', 'Cash desk', 'T3')),
  ready('manager', 'lucia', 'desktop', terminal('demo-manager', 'Office', 'T4')),
  ready('bar', 'diego', 'tablet', terminal('demo-bar', 'Terrace bar', 'TB', TERRACE_SESSION_ID)),
  ready('kitchen', 'mateo', 'desktop', display('demo-kitchen', 'Kitchen', 'K3', 'cold', 'grill', 'bar')),
  ready('pass', 'nuria', 'tablet', display('demo-pass', 'Pass', 'K4', 'pass')),
  ready('bar-display', 'diego', 'tablet', display('demo-bar-display', 'Bar tickets', 'K5', 'bar')),
]

const crew = (personId: string, made: Terminal): CrewTerminal => ({
  personId: PersonId.parse(personId),
  terminal: made,
})

/** The waiters of the lunch rush: nobody whom a ready terminal is for, as far as there are others. */
export const RUSH_TERMINALS: readonly CrewTerminal[] = [
  crew('elsa', terminal('rush-1', 'Elsa’s phone', 'T5')),
  crew('carmen', terminal('rush-2', 'Carmen’s phone', 'T6')),
  crew('tomas', terminal('rush-3', 'Terrace phone', 'T7', TERRACE_SESSION_ID)),
  crew('lucia', terminal('rush-4', 'Lucía’s phone', 'T8')),
]

/** Screens on which the kitchen says what is ready, one for each multi-session. */
export const KITCHEN_TERMINALS: readonly CrewTerminal[] = [
  crew('mateo', terminal('rush-kitchen', 'Kitchen screen', 'K1')),
  crew('mateo', terminal('rush-terrace-kitchen', 'Terrace hatch', 'K2', TERRACE_SESSION_ID)),
]

export const ALL_TERMINALS: readonly CrewTerminal[] = [
  ...DEMO_TERMINALS,
  ...RUSH_TERMINALS,
  ...KITCHEN_TERMINALS,
]
