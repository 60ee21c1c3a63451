import {
  isOpen,
  nextProvisional,
  type ServiceState,
  type SetupCommand,
  type SetupState,
  serviceMachine,
  setupMachine,
} from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { seeded } from './party.ts'
import { setupStages } from './seed.ts'
import { RUSH_TERMINALS } from './terminals.ts'
import { MOST_TABLES, nextMove, type Scene } from './waiter-mind.ts'

const DAY = '2031-05-17'
const START = 1_936_000_000_000
const CREW = new Set<string>(RUSH_TERMINALS.map(({ terminal }) => terminal.id))

async function casaLumbre(): Promise<SetupState> {
  let state = setupMachine.initial
  let seq = 0
  for (const command of (await setupStages()).flat() as readonly SetupCommand[]) {
    const author = { by: 'system', terminal: 's', replica: 's', n: ++seq, at: START, basis: seq, command }
    const decision = setupMachine.decide(state, command, author, { hasOpenCheck: () => false })
    if (!decision.ok) throw new Error(decision.refusal.code)
    for (const op of decision.ops) state = setupMachine.apply(state, op, { seq, stamp: author })
  }
  return state
}

/** A dining room in which only time passes and the crew works. */
class Room {
  readonly #setup: SetupState
  readonly #random: () => number
  service: ServiceState = serviceMachine.initial
  now = START
  refusals: string[] = []
  seen: string[] = []
  watched = new Set<string>()
  #seq = 0
  #ids = 0

  constructor(setup: SetupState, seed: string) {
    this.#setup = setup
    this.#random = seeded(seed)
  }

  get open() {
    return Object.values(this.service.checks).filter(isOpen)
  }

  scene(terminalId: string): Scene {
    return {
      service: this.service,
      setup: this.#setup,
      setupSeq: 1_000,
      terminalId,
      crew: CREW,
      watched: this.watched,
      provisional: nextProvisional(this.service, this.#setup, terminalId, DAY),
      now: this.now,
      newId: () => `id-${++this.#ids}`,
      random: this.#random,
    }
  }

  act(terminalId: string, personId: string): void {
    for (const command of nextMove(this.scene(terminalId))?.commands ?? [])
      this.perform(terminalId, personId, command)
  }

  perform(terminalId: string, personId: string, command: Parameters<typeof serviceMachine.decide>[1]): void {
    const context = { setup: this.#setup, orderer: true, businessDay: DAY }
    const stamp = { by: personId, terminal: terminalId, replica: terminalId, n: 1, at: this.now }
    const author = { ...stamp, basis: this.#seq, command }
    const decision = serviceMachine.decide(this.service, command, author, context)
    this.seen.push(command.type)
    if (!decision.ok) this.refusals.push(decision.refusal.code)
    else
      for (const op of decision.ops)
        this.service = serviceMachine.apply(this.service, op, { seq: ++this.#seq, stamp })
  }

  /** Everybody does something every 1.65 s, the mean of the human pace. */
  pass(minutes: number, afterEach: () => void = () => {}): void {
    const until = this.now + minutes * 60_000
    for (; this.now < until; this.now += 1_650) {
      for (const { terminal, personId } of RUSH_TERMINALS) this.act(terminal.id, personId)
      afterEach()
    }
  }
}

describe('the lunch rush', async () => {
  const setup = await casaLumbre()

  test.each(['soup', 'fish', 'bread'])('keeps tables turning over, and some free (%s)', (seed) => {
    const room = new Room(setup, seed)
    let most = 0
    room.pass(30, () => {
      most = Math.max(most, room.open.length)
    })
    const gone = Object.values(room.service.checks).filter((check) => check.status === 'cancelled')
    expect(room.refusals).toEqual([])
    expect(most).toBeGreaterThan(10)
    expect(most).toBeLessThanOrEqual(MOST_TABLES)
    expect(gone.length).toBeGreaterThan(60)
  })

  test('does everything that waiters do', () => {
    const room = new Room(setup, 'everything')
    room.pass(30)
    expect(new Set(room.seen)).toEqual(
      new Set([
        'openCheck',
        'setGuests',
        'addLine',
        'adjustQuantity',
        'setQuantity',
        'setLineNote',
        'setOrderNote',
        'attachCustomer',
        'moveCheck',
        'removeLine',
        'cancelCheck',
      ]),
    )
  })

  test('leaves a check alone that somebody else has touched or is at', () => {
    const room = new Room(setup, 'guests')
    room.pass(1)
    const [touched, watched] = room.open.filter(({ lines }) => lines.length > 0)
    const line = touched?.lines[0]
    if (touched === undefined || watched === undefined || line === undefined)
      throw new Error('nobody has ordered')
    room.watched.add(watched.id)
    room.perform('demo-waiter', 'ana', {
      type: 'adjustQuantity',
      checkId: touched.id,
      lineId: line.id,
      by: 1,
      seen: { quantity: line.quantity },
    })
    const before = [touched.id, watched.id].map((id) => room.service.checks[id])
    room.pass(20)
    expect([touched.id, watched.id].map((id) => room.service.checks[id])).toEqual(before)
  })

  test('goes on with the tables of an earlier run', () => {
    const room = new Room(setup, 'again')
    room.pass(5)
    const before = room.open.map(({ id }) => id)
    room.now += 3_600_000
    room.pass(3)
    expect(before.filter((id) => room.service.checks[id]?.status === 'open')).toEqual([])
  })
})
