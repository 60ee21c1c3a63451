import type { Terminal } from '@comanda/client'
import { ServiceCommand, SetupCommand } from '@comanda/domain'
import { randomIntent, randomSetupIntent } from '../random-intent.ts'
import type { Random } from './random.ts'
import { personOf, pinOf } from './sim-restaurant.ts'
import { once, type Pick } from './taps/chance.ts'
import type { Eyes } from './taps/eyes.ts'
import { onSomeDisplay } from './taps/kitchen.ts'
import { soldOut } from './taps/menu.ts'

/** What somebody does next on what the screen shows: a waiter on the floor, or a cook at the kitchen's display. */
export function nextAction(terminal: Terminal, random: Random): void {
  const pick = (below: number): number => random.between(0, below - 1)
  const roll = random.between(1, 100)
  if (terminal.setup.people[terminal.personId ?? '']?.roleId === 'cook') cook(terminal, pick)
  else if (roll <= 3) createCustomer(terminal, random)
  else if (roll <= 7) terminal.performSetup(SetupCommand.parse(randomSetupIntent(pick, eyesOf(terminal))))
  else serve(terminal, ServiceCommand.parse(randomIntent(pick, eyesOf(terminal))), random)
}

/** Taps what a display shows; seldom says that something is sold out. */
function cook(terminal: Terminal, pick: Pick): void {
  const eyes = eyesOf(terminal)
  const intent = onSomeDisplay(pick, eyes)
  if (once(pick, 12)) terminal.performSetup(SetupCommand.parse(soldOut(pick, eyes)))
  else if (intent !== null) terminal.perform(ServiceCommand.parse(intent))
}

/** What the waiter may not do, a manager sometimes lifts by PIN, there and then (F3.9). */
function serve(terminal: Terminal, command: ServiceCommand, random: Random): void {
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

const eyesOf = (terminal: Terminal): Eyes => ({
  view: terminal.service,
  setup: terminal.setup,
  setupSeq: terminal.setupSeq,
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
