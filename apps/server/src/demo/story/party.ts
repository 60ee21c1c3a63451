import {
  dueOf,
  type FireWhat,
  findCheck,
  type OrderedLine,
  orderedLines,
  partsDue,
  type ServiceIntent,
  tillsAt,
  unitPriceOf,
  unitsToFire,
} from '@comanda/domain'
import { CUSTOMERS } from '../customers.ts'
import type { Dish } from './dish.ts'
import { type Actor, type Scene, STATIONED, type Step } from './step.ts'

interface PartyFacts {
  /** Ends the ids of its check and lines. */
  readonly key: string
  readonly waiter: Actor
  readonly kitchen: Actor
  /** Number of the table; missing: none. */
  readonly table?: string
  readonly orderTypeId?: string
}

interface Paying {
  readonly methodId: string
  /** The part of the division that is paid, from 0; `null`: all that is due. */
  readonly part?: number | null
  readonly tipBp?: number
  readonly noteMinor?: number | null
}

type WithoutCheck<T> = T extends { readonly checkId: string } ? Omit<T, 'checkId'> : never
type OnCheck = WithoutCheck<ServiceIntent>

/** One party of the story. Everything that happens to it is a step, so many minutes ago. */
export class Party {
  readonly checkId: string
  readonly #facts: PartyFacts
  #lines = 0
  #fires = 0
  #payments = 0

  constructor(facts: PartyFacts) {
    this.#facts = facts
    this.checkId = `demo-check-${facts.key}`
  }

  sitsDown(minutesAgo: number, guests: number | null, by = this.#facts.waiter): readonly Step[] {
    const { table, orderTypeId = null } = this.#facts
    const tableId = table === undefined ? null : `table-${table}`
    const seat: OnCheck[] = guests === null ? [] : [{ type: 'setGuests', guests, seen: { guests: null } }]
    return [
      this.#step(minutesAgo, by, ({ provisional }) => [
        { type: 'openCheck', tableId, provisional, orderTypeId },
        ...seat,
      ]),
    ]
  }

  orders(minutesAgo: number, dishes: readonly Dish[], by = this.#facts.waiter): readonly Step[] {
    const ids = dishes.map(() => this.line(++this.#lines))
    return [
      this.#step(minutesAgo, by, (scene) =>
        dishes.map((dish, at) => ({
          type: 'addLine',
          lineId: ids[at] ?? '',
          ...dish,
          seen: { unitPriceMinor: this.#priceOf(scene, dish), setupSeq: scene.setupSeq },
        })),
      ),
    ]
  }

  fires(minutesAgo: number, what: FireWhat = { kind: 'all' }, by = this.#facts.waiter): readonly Step[] {
    const fireId = `demo-fire-${this.#facts.key}-${++this.#fires}`
    return [
      this.#step(minutesAgo, by, (scene) => [
        { type: 'fireLines', fireId, units: [...unitsToFire(this.#check(scene).lines, what)] },
      ]),
    ]
  }

  /** Ready, and brought to the table a moment later. */
  isBrought(minutesAgo: number, stationId?: string): readonly Step[] {
    const does = ({ service }: Scene): readonly ServiceIntent[] =>
      this.#tickets(service, stationId)
        .filter(({ kind }) => kind === 'order')
        .filter(({ items }) => items.every(({ done, served }) => done !== null && served === null))
        .map(({ id }) => ({ type: 'serveTicket', ticketId: id, expoId: 'pass' }))
    return [
      ...this.isReady(minutesAgo, stationId),
      { minutesAgo: minutesAgo - 1, actor: this.#facts.kitchen, does },
    ]
  }

  /** Everything that the kitchen has of it by then; or what one station has. */
  isReady(minutesAgo: number, stationId?: string): readonly Step[] {
    const does = ({ service }: Scene): readonly ServiceIntent[] =>
      this.#tickets(service, stationId)
        .filter(({ items }) => items.some(({ done }) => done === null))
        .map(({ id }) => ({ type: 'bumpTicket', ticketId: id }))
    return [{ minutesAgo, actor: this.#facts.kitchen, does }]
  }

  /** Anything else on the check; `line` finds one of its lines as it is by then. */
  does(
    minutesAgo: number,
    commands: (line: (n: number) => OrderedLine) => readonly OnCheck[],
    by = this.#facts.waiter,
  ): readonly Step[] {
    return [this.#step(minutesAgo, by, (scene) => commands((n) => this.#ordered(scene, n)))]
  }

  /** What is due, or a part of the division; with a tip in basis points and a note that is handed over. */
  pays(
    minutesAgo: number,
    { methodId, part = null, tipBp = 0, noteMinor = null }: Paying,
    by: Actor,
  ): readonly Step[] {
    const paymentId = `demo-payment-${this.#facts.key}-${++this.#payments}`
    const pay = (scene: Scene): readonly OnCheck[] => {
      const { service, setup } = scene
      const check = this.#check(scene)
      const dueMinor = dueOf(check, setup)
      const amountMinor = (part === null ? undefined : partsDue(check, setup)[part]) ?? dueMinor
      const tillId = tillsAt(service.tills, STATIONED[by].terminalId)[0]?.id ?? null
      return [
        {
          type: 'takePayment',
          paymentId,
          methodId,
          part,
          amountMinor,
          tipMinor: Math.round((amountMinor * tipBp) / 10_000),
          tenderedMinor: noteMinor,
          tillId,
          seen: {
            dueMinor,
            lines: orderedLines(check).map(({ id: lineId, quantity }) => ({ lineId, quantity })),
          },
        },
      ]
    }
    return [this.#step(minutesAgo, by, pay)]
  }

  customer(minutesAgo: number, customerId: string): readonly Step[] {
    const found = CUSTOMERS.find(({ id }) => id === customerId)
    if (found === undefined) throw new Error(`no such guest: ${customerId}`)
    const customer = { id: found.id, name: found.data.name }
    return this.does(minutesAgo, () => [{ type: 'attachCustomer', customer, seen: { customerId: null } }])
  }

  /** The id of its n-th line, from 1. */
  line(n: number): string {
    return `demo-line-${this.#facts.key}-${n}`
  }

  #step(minutesAgo: number, actor: Actor, commands: (scene: Scene) => readonly OnCheck[]): Step {
    const { checkId } = this
    return {
      minutesAgo,
      actor,
      does: (scene) => commands(scene).map((command) => ({ ...command, checkId }) as ServiceIntent),
    }
  }

  #tickets({ tickets }: Scene['service'], stationId: string | undefined) {
    return Object.values(tickets).filter(
      (ticket) =>
        ticket.checkId === this.checkId && (stationId === undefined || ticket.stationId === stationId),
    )
  }

  #check({ service }: Scene) {
    const check = findCheck(service, this.checkId)
    if (check === undefined) throw new Error(`there is no ${this.checkId}`)
    return check
  }

  #ordered(scene: Scene, n: number): OrderedLine {
    const line = orderedLines(this.#check(scene)).find(({ id }) => id === this.line(n))
    if (line === undefined) throw new Error(`${this.checkId} has no line ${n}`)
    return line
  }

  #priceOf({ setup }: Scene, { productId, configuration }: Dish): number {
    const product = setup.products[productId]
    const price = product && unitPriceOf(setup, product, configuration, this.#facts.orderTypeId ?? null)
    if (price == null) throw new Error(`${productId} cannot be ordered like that`)
    return price
  }
}
