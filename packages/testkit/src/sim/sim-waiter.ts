import type { Terminal } from '@comanda/client'
import { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { ServiceIntent } from '../people.ts'
import { randomIntent, randomSetupIntent } from '../random-intent.ts'
import type { Random } from './random.ts'
import { personOf, pinOf } from './sim-restaurant.ts'
import { accountChanged, atAccounts } from './taps/accounts.ts'
import { decidedByManager } from './taps/attention.ts'
import { once, oneOf, type Pick } from './taps/chance.ts'
import type { Eyes } from './taps/eyes.ts'
import { onSomeDisplay } from './taps/kitchen.ts'
import { soldOut } from './taps/menu.ts'
import { atCashier } from './taps/paying.ts'
import { rightsChanged } from './taps/rights.ts'
import { moneyRulesChanged } from './taps/settings.ts'
import { atTill } from './taps/tills.ts'

/** How often, of a hundred times, somebody in this role goes to the till. */
const AT_TILL: Readonly<Record<string, number>> = { cashier: 65, all: 20 }

/** What somebody does next on what the screen shows: a waiter, a cashier, or a cook at the kitchen's display. */
export function nextAction(terminal: Terminal, random: Random, repeats: boolean): void {
  const pick = (below: number): number => random.between(0, below - 1)
  const role = terminal.setup.people[terminal.personId ?? '']?.roleId ?? ''
  const eyes = eyesOf(terminal, repeats)
  if (role === 'cook') cook(terminal, pick, eyes)
  else if (random.between(1, 100) <= (AT_TILL[role] ?? 5)) takeMoney(terminal, pick, random, eyes)
  else waitOnTables(terminal, pick, random, eyes)
}

function waitOnTables(terminal: Terminal, pick: Pick, random: Random, eyes: Eyes): void {
  const roll = random.between(1, 100)
  const decided = roll > 40 ? decidedByManager(pick, eyes) : null
  if (decided !== null) serve(terminal, decided, random)
  else if (roll <= 5) terminal.performSetup(SetupCommand.parse(rightsChanged(pick, eyes)))
  else if (roll <= 7) createCustomer(terminal, random)
  else if (roll === 8) terminal.performSetup(SetupCommand.parse(accountChanged(pick, eyes)))
  else if (roll <= 10) terminal.performSetup(SetupCommand.parse(moneyRulesChanged(pick, eyes)))
  else if (roll <= 14) terminal.performSetup(SetupCommand.parse(randomSetupIntent(pick, eyes)))
  else serve(terminal, randomIntent(pick, eyes), random)
}

/** Checks are paid four times as often as a drawer is seen to. */
function takeMoney(terminal: Terminal, pick: Pick, random: Random, anyEyes: Eyes): void {
  const eyes = { ...anyEyes, terminalId: terminal.identity?.terminalId ?? '' }
  const owed = once(pick, 4) ? atAccounts(pick, eyes) : null
  const intent = owed ?? (once(pick, 5) ? atTill(pick, eyes) : atCashier(pick, eyes))
  if (intent !== null) serve(terminal, intent, random)
}

/** Taps what a display shows, of whichever log; seldom says that something is sold out. */
function cook(terminal: Terminal, pick: Pick, anyEyes: Eyes): void {
  const kitchen = oneOf(pick, terminal.kitchens)
  const eyes = { ...anyEyes, ...(kitchen !== undefined && { view: kitchen.service }) }
  const intent = onSomeDisplay(pick, eyes)
  if (once(pick, 12)) terminal.performSetup(SetupCommand.parse(soldOut(pick, eyes)))
  else if (intent !== null && kitchen !== undefined)
    terminal.performIn(kitchen.log, ServiceCommand.parse(intent))
}

/** What the waiter may not do, a manager sometimes lifts by PIN, there and then (F3.9). */
function serve(terminal: Terminal, intent: ServiceIntent, random: Random): void {
  const command = ServiceCommand.parse(intent)
  const outcome = terminal.perform(command)
  if (outcome.ok || outcome.refusal.code !== 'not-permitted' || random.chance(0.3)) return
  void liftedByManager(terminal, command)
}

const MANAGER = 0

async function liftedByManager(terminal: Terminal, command: ServiceCommand): Promise<void> {
  const approvedBy = personOf(MANAGER)
  if ((await terminal.proveApprover(approvedBy, pinOf(MANAGER))) !== 'ok' || terminal.personId === null)
    return
  terminal.perform(ServiceCommand.parse({ ...command, approvedBy }))
}

const eyesOf = (terminal: Terminal, repeats: boolean): Eyes => ({
  view: terminal.service,
  setup: terminal.setup,
  setupSeq: terminal.setupSeq,
  repeats,
  provisional: () => terminal.nextProvisional(),
  freshId: () => terminal.newId(),
  manager: null,
})

const NAMES = ['Marta Gil', 'José Núñez', 'Ingrid Berg', 'Chen Wei', 'Omar Haddad']

const createCustomer = (terminal: Terminal, random: Random) =>
  terminal.createCustomer({
    name: random.pick(NAMES) ?? '',
    phone: random.chance(0.5) ? `600 00${random.between(10, 99)}` : '',
    email: '',
    note: '',
  })
