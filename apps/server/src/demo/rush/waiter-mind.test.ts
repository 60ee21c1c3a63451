import {
  boardOf,
  type ClosedCheck,
  nextProvisional,
  ServiceCommand,
  type ServiceIntent,
  type ServiceState,
  SetupCommand,
  type SetupIntent,
  type SetupState,
  serviceMachine,
  setupMachine,
  type Terminal,
} from '@comanda/domain'
import { describe, expect, test, vi } from 'vitest'
import { PATIENT } from '../../testing/test-server.ts'
import { DINING_ROOM } from '../restaurant.ts'
import { setupStages } from '../seed.ts'
import {
  type CrewTerminal,
  KITCHEN_TERMINALS,
  MULTI_SESSION_ID,
  RUSH_TERMINALS,
  TERRACE_SESSION_ID,
} from '../terminals.ts'
import { cooking } from './kitchen-robot.ts'
import { seeded } from './party.ts'
import { FEWEST_FREE } from './scene.ts'
import { nextMove } from './waiter-mind.ts'

vi.setConfig(PATIENT)

const DAY = '2031-05-17'
const START = 1_936_000_000_000
const CREW = new Set<string>([...RUSH_TERMINALS, ...KITCHEN_TERMINALS].map(({ terminal }) => terminal.id))

async function casaLumbre(): Promise<SetupState> {
  let state = setupMachine.initial
  let seq = 0
  for (const command of (await setupStages()).flat()) {
    const author = { by: 'system', terminal: 's', replica: 's', n: ++seq, at: START, basis: seq, command }
    const decision = setupMachine.decide(state, command, author, { hasOpenCheck: () => false })
    if (!decision.ok) throw new Error(decision.refusal.code)
    for (const op of decision.ops) state = setupMachine.apply(state, op, { seq, stamp: author })
  }
  return state
}

/** A restaurant in which only time passes and the crew works: each multi-session has its own log. */
class House {
  setup: SetupState
  readonly #random: () => number
  readonly services: Record<string, ServiceState> = {
    [MULTI_SESSION_ID]: serviceMachine.initial,
    [TERRACE_SESSION_ID]: serviceMachine.initial,
  }
  now = START
  refusals: string[] = []
  seen: string[] = []
  watched = new Set<string>()
  isHelped = false
  #seq = 10_000
  #ids = 0

  constructor(setup: SetupState, seed: string) {
    this.setup = setup
    this.#random = seeded(seed)
  }

  get inside(): ServiceState {
    return this.services[MULTI_SESSION_ID] ?? serviceMachine.initial
  }

  get open() {
    return Object.values(this.inside.checks)
  }

  serve({ terminal, personId }: CrewTerminal): void {
    const service = this.#serviceOf(terminal)
    const move = nextMove({
      service,
      setup: this.setup,
      setupSeq: this.#seq,
      personId,
      terminalId: terminal.id,
      crew: CREW,
      watched: this.watched,
      provisional: nextProvisional(service, this.setup, terminal.id, DAY),
      now: this.now,
      newId: () => `id-${++this.#ids}`,
      random: this.#random,
    })
    for (const command of move?.commands ?? []) this.perform(terminal, personId, command)
    for (const command of move?.setupCommands ?? []) this.save(terminal, personId, command)
  }

  cook({ terminal, personId }: CrewTerminal): void {
    const { setup, watched, isHelped, now } = this
    for (const command of cooking({ service: this.#serviceOf(terminal), setup, watched, isHelped, now }))
      this.perform(terminal, personId, command)
  }

  perform({ id, multiSessionId }: Terminal, personId: string, intent: ServiceIntent): void {
    const context = { setup: this.setup, orderer: true, businessDay: DAY, multiSessionId }
    const stamp = { by: personId, terminal: id, replica: id, n: this.#seq, at: this.now }
    const command = ServiceCommand.parse(intent)
    const service = this.services[multiSessionId ?? ''] ?? serviceMachine.initial
    const decision = serviceMachine.decide(service, command, { ...stamp, basis: this.#seq, command }, context)
    this.seen.push(command.type)
    if (!decision.ok) this.refusals.push(`${command.type}: ${decision.refusal.code}`)
    else
      this.services[multiSessionId ?? ''] = decision.ops.reduce(
        (state, op) => serviceMachine.apply(state, op, { seq: ++this.#seq, stamp }),
        service,
      )
  }

  save({ id }: Terminal, by: string, intent: SetupIntent): void {
    const command = SetupCommand.parse(intent)
    const stamp = { by, terminal: id, replica: id, n: this.#seq, at: this.now }
    const author = { ...stamp, basis: this.#seq, command }
    const decision = setupMachine.decide(this.setup, command, author, { hasOpenCheck: () => false })
    this.seen.push(command.type)
    if (!decision.ok) this.refusals.push(`${command.type}: ${decision.refusal.code}`)
    else
      for (const op of decision.ops)
        this.setup = setupMachine.apply(this.setup, op, { seq: ++this.#seq, stamp })
  }

  /** Everybody does something every 1.65 s, the mean of the human pace. */
  pass(minutes: number, afterEach: () => void = () => {}): void {
    const until = this.now + minutes * 60_000
    for (; this.now < until; this.now += 1_650) {
      for (const waiter of RUSH_TERMINALS) this.serve(waiter)
      for (const kitchen of KITCHEN_TERMINALS) this.cook(kitchen)
      afterEach()
    }
  }

  #serviceOf({ multiSessionId }: Terminal): ServiceState {
    return this.services[multiSessionId ?? ''] ?? serviceMachine.initial
  }
}

describe('the lunch rush', async () => {
  const setup = await casaLumbre()

  test.each(['soup', 'fish', 'bread'])(
    '[F5.2] keeps tables turning over, each paid, and some free (%s)',
    (seed) => {
      const house = new House(setup, seed)
      const tables = Object.values(setup.tables)
      let most = 0
      house.pass(12, () => {
        most = Math.max(most, new Set(house.open.map(({ tableId }) => tableId)).size)
      })
      const inside = tables.filter(({ floorId }) => floorId === DINING_ROOM).length
      expect(house.refusals).toEqual([])
      expect(most).toBeGreaterThan(5)
      expect(most).toBeLessThanOrEqual(inside - FEWEST_FREE)
      for (const service of Object.values(house.services))
        expect(Object.values(service.closed).filter(isSettled).length).toBeGreaterThan(5)
    },
  )

  test('does everything that waiters and the kitchen do', () => {
    const house = new House(setup, 'everything')
    house.pass(25)
    expect(house.refusals).toEqual([])
    expect(new Set(house.seen)).toEqual(
      new Set([
        'openCheck',
        'setGuests',
        'addLine',
        'fireLines',
        'startTicket',
        'bumpTicket',
        'serveTicket',
        'adjustQuantity',
        'setQuantity',
        'setLineNote',
        'setOrderNote',
        'attachCustomer',
        'moveCheck',
        'moveLines',
        'mergeChecks',
        'removeLine',
        'voidLine',
        'compLine',
        'presentBill',
        'cancelCheck',
        'settleCheck',
        'openTill',
        'takePayment',
        'divideCheck',
        'setAvailability',
      ]),
    )
  })

  test('[F4.2] tickets do not pile up, nobody at the pass is forgotten, and whoever helps finds more to do', () => {
    const open = (isHelped: boolean): number => {
      const house = new House(setup, 'kitchen')
      house.isHelped = isHelped
      const counts: number[] = []
      house.pass(8, () => counts.push(boardOf(house.inside, house.setup, { stationId: 'pass' }).length))
      expect(house.refusals).toEqual([])
      return Math.max(...counts)
    }
    const [alone, helped] = [open(false), open(true)]
    expect(alone).toBeGreaterThan(2)
    expect(helped).toBeGreaterThan(alone)
    expect(helped).toBeLessThan(40)
  })

  test('brings back what it has switched off', () => {
    const house = new House(setup, 'sold-out')
    const out = new Set<string>()
    const soldOut = () => Object.values(house.setup.availability).filter((each) => each.soldOut)
    house.pass(18, () => {
      for (const { itemId } of soldOut()) out.add(itemId)
      expect(soldOut().length).toBeLessThanOrEqual(2)
    })
    expect(out.size).toBeGreaterThan(2)
  })

  test('leaves a check alone that somebody else has touched or is at', () => {
    const house = new House(setup, 'guests')
    house.pass(1)
    const [touched, watched] = house.open.filter(({ lines }) => lines.length > 0)
    const line = touched?.lines[0]
    if (touched === undefined || watched === undefined || line === undefined)
      throw new Error('nobody has ordered')
    house.watched.add(watched.id)
    const waiter = setup.terminals['demo-waiter']
    if (waiter === undefined) throw new Error('there is no phone')
    house.perform(waiter, 'ana', {
      type: 'adjustQuantity',
      checkId: touched.id,
      lineId: line.id,
      by: 1,
      seen: { quantity: line.quantity },
    })
    const ids = [touched.id, watched.id]
    const before = ids.map((id) => house.inside.checks[id])
    house.pass(15)
    expect(ids.map((id) => house.inside.checks[id])).toEqual(before)
  })

  test('goes on with the tables of an earlier run', () => {
    const house = new House(setup, 'again')
    house.pass(5)
    const before = house.open.map(({ id }) => id)
    house.now += 3_600_000
    house.pass(4)
    expect(before.filter((id) => house.inside.checks[id] !== undefined)).toEqual([])
  })
})

const isSettled = ({ status }: ClosedCheck): boolean => status === 'settled'
