import { MultiSessionId, PersonId, type Terminal, TerminalId } from '@comanda/domain'

export const RESTAURANT_ID = 'casa-lumbre'
export const MULTI_SESSION_ID = MultiSessionId.parse('main')

/** A terminal that `/demo` offers ready to use, with somebody signed in. */
export interface DemoTerminal {
  readonly key: 'waiter' | 'tablet' | 'cashier' | 'manager'
  readonly terminal: Terminal
  readonly personId: PersonId
  /** The window that it looks right in. */
  readonly size: 'phone' | 'tablet' | 'desktop'
}

const terminal = (id: string, name: string, code: string): Terminal => ({
  id: TerminalId.parse(id),
  name,
  code,
  multiSessionId: MULTI_SESSION_ID,
  link: { mode: 'bus', intervalMs: 500 },
})

const ready = (
  key: DemoTerminal['key'],
  name: string,
  code: string,
  personId: string,
  size: DemoTerminal['size'],
): DemoTerminal => ({
  key,
  terminal: terminal(`demo-${key}`, name, code),
  personId: PersonId.parse(personId),
  size,
})

export const DEMO_TERMINALS: readonly DemoTerminal[] = [
  ready('waiter', 'Ana’s phone', 'T1', 'ana', 'phone'),
  ready('tablet', 'Ben’s tablet', 'T2', 'ben', 'tablet'),
  ready('cashier', 'Cash desk', 'T3', 'carla', 'desktop'),
  ready('manager', 'Office', 'T4', 'lucia', 'desktop'),
]

/** The headless terminals of the lunch rush, and who carries each: nobody whom a ready terminal is for, as far as there are others. */
export const RUSH_TERMINALS: readonly { readonly terminal: Terminal; readonly personId: PersonId }[] = [
  { terminal: terminal('rush-1', 'Elsa’s phone', 'T5'), personId: PersonId.parse('elsa') },
  { terminal: terminal('rush-2', 'Bar tablet', 'T6'), personId: PersonId.parse('diego') },
  { terminal: terminal('rush-3', 'Terrace phone', 'T7'), personId: PersonId.parse('tomas') },
  { terminal: terminal('rush-4', 'Lucía’s phone', 'T8'), personId: PersonId.parse('lucia') },
]
