import { openTerminal } from '@comanda/client/node'
import type { Hub } from '@comanda/hub'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'
import { PEOPLE } from './people.ts'
import { LunchRush, type RushWorker } from './rush/lunch-rush.ts'
import { demoProof } from './seed.ts'
import {
  type CrewTerminal,
  DEMO_TERMINALS,
  type DemoTerminal,
  KITCHEN_TERMINALS,
  RESTAURANT_ID,
  RUSH_TERMINALS,
} from './terminals.ts'

export interface DemoOptions {
  readonly hub: Hub
  readonly tokens: Tokens
  /** Where this server listens, for the headless terminals of the rush. */
  readonly url: () => string
}

/** What somebody needs to go on as a ready terminal. */
export interface ReadyTerminal {
  readonly token: string
  readonly personId: string
  readonly proof: string
  readonly name: string
}

export const isDemo = (hub: Hub): boolean =>
  hub.restaurants().includes(RESTAURANT_ID) && hub.setup(RESTAURANT_ID).restaurant?.demo === true

/** What `/demo` offers while Casa Lumbre runs. */
export class Demo {
  readonly rush: LunchRush
  readonly #options: DemoOptions

  constructor(options: DemoOptions) {
    this.#options = options
    this.rush = new LunchRush({
      waiters: RUSH_TERMINALS.map(workerOf),
      kitchens: KITCHEN_TERMINALS.map(workerOf),
      open: async ({ terminalId, personId }) => {
        const ref = { restaurantId: RESTAURANT_ID, terminalId }
        const token = options.tokens.issueForThisRun(ref)
        const proof = await demoProof(options.hub, personId)
        const terminal = await openTerminal({ url: options.url(), token })
        await terminal.signInWithProof(personId, proof)
        return terminal
      },
    })
  }

  describe() {
    const setup = this.#options.hub.setup(RESTAURANT_ID)
    const roleOf = (personId: string): string => {
      const role = setup.people[personId]?.roleId
      return role === undefined ? '' : (setup.roles[role]?.name ?? '')
    }
    const nameOf = (personId: string): string => setup.people[personId]?.name ?? personId
    return {
      restaurant: setup.restaurant?.name ?? '',
      terminals: DEMO_TERMINALS.map(({ key, terminal, personId, size }) => ({
        key,
        name: setup.terminals[terminal.id]?.name ?? terminal.name,
        person: nameOf(personId),
        role: roleOf(personId),
        path: `/demo/${key}`,
        size,
      })),
      people: PEOPLE.map(({ id, pin }) => ({
        name: nameOf(id),
        role: roleOf(id),
        color: setup.people[id]?.color ?? '',
        pin,
      })),
      rush: this.rush.status,
    }
  }

  /** A fresh token each time, so every browser profile is a device of its own. */
  async open(key: DemoTerminal['key']): Promise<ReadyTerminal> {
    const { hub, tokens } = this.#options
    const found = DEMO_TERMINALS.find((candidate) => candidate.key === key)
    if (found === undefined) throw new Error(`no such demo terminal: ${key}`)
    const { terminal, personId } = found
    const known = hub.setup(RESTAURANT_ID).terminals[terminal.id]
    const proof = await demoProof(hub, personId)
    if (known === undefined || known.revoked !== undefined || proof === '') throw demoChanged(terminal.name)
    const token = await tokens.issue({ restaurantId: RESTAURANT_ID, terminalId: terminal.id })
    return { token, personId, proof, name: known.name }
  }
}

const workerOf = ({ terminal, personId }: CrewTerminal): RushWorker => ({
  terminalId: terminal.id,
  personId,
})

const demoChanged = (name: string): ApiError =>
  new ApiError(
    409,
    'demo-changed',
    `${name} was taken out of the demo restaurant, or its person has another PIN by now.`,
    'Open another terminal, or start again with an empty data folder.',
  )
