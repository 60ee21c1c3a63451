import {
  type Answer,
  advance,
  canonical,
  type Envelope,
  emptySnapshot,
  type OpRecord,
  Orderer,
  Replica,
  type Snapshot,
  verifyChain,
} from '@comanda/sync'
import {
  clock,
  countingSalt,
  randomIntent,
  restaurantWith,
  type SetupFact,
  sha256,
  smallRestaurant,
  TODAY,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServiceCommand } from './commands.ts'
import type { ServiceContext } from './context.ts'
import { serviceMachine } from './decide.ts'
import type { ServiceOp } from './ops.ts'
import { emptyService, type ServiceState } from './state.ts'

type ServiceReplica = Replica<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
type ServiceEnvelope = Envelope<ServiceCommand>

/** The menu and the floor change during the service; each terminal learns it when it does. */
const changes: readonly SetupFact[] = [
  {
    type: 'productSaved.v1',
    value: { id: 'beer', categoryId: 'drinks', name: 'beer', priceMinor: 350, taxIds: [] },
  },
  { type: 'productArchived.v1', productId: 'steak' },
  { type: 'tableDeleted.v1', tableId: 'table-7' },
  { type: 'personSaved.v1', value: { id: 'ben', name: 'Ben', roleId: 'trainee', pin: null } },
]
const setups = changes.map((_, index) => restaurantWith(...changes.slice(0, index)))
const PEOPLE = ['ana', 'ben', 'max', 'max', 'eve', 'zoe'] as const

/** A terminal with its own clock, its own idea of the setup, and an outbox that survives it. */
interface Node {
  readonly terminal: string
  /** How wrong its clock is. Milliseconds. */
  readonly clockError: number
  replica: ServiceReplica
  life: number
  n: number
  setupAge: number
  /** Answers on their way down, oldest first. */
  answers: Answer[]
}

class World {
  now = clock('12:00')
  setupAge = 0
  readonly nodes: readonly Node[]
  readonly orderer: Orderer<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
  readonly log: OpRecord<ServiceOp>[] = []
  readonly heads: Snapshot<ServiceState>[] = []
  /** Every command that a screen has accepted, by name. */
  readonly performed = new Map<string, ServiceEnvelope>()
  readonly answered = new Map<string, Answer>()
  #ids = 0

  constructor(clockErrors: readonly number[]) {
    this.orderer = new Orderer({
      machine: serviceMachine,
      head: emptySnapshot(emptyService),
      hasher: sha256,
      salt: countingSalt(),
    })
    this.nodes = clockErrors.map((clockError, index) => {
      const node: Omit<Node, 'replica'> = {
        terminal: `T${index + 1}`,
        clockError,
        life: 1,
        n: 0,
        setupAge: 0,
        answers: [],
      }
      return Object.assign(node, { replica: this.replicaOf(node as Node, emptySnapshot(emptyService), []) })
    })
  }

  replicaOf(
    node: Node,
    confirmed: Snapshot<ServiceState>,
    pending: readonly ServiceEnvelope[],
  ): ServiceReplica {
    const context = () => ({ setup: this.setupAt(node.setupAge), orderer: false, businessDay: TODAY })
    return new Replica({ machine: serviceMachine, context, confirmed, pending })
  }

  setupAt(age: number) {
    return setups[age] ?? smallRestaurant.state
  }

  /** Somebody does something at a terminal; the screen may refuse, nothing may throw. */
  tap(node: Node, pick: (below: number) => number): void {
    const { replica, terminal } = node
    const intent = randomIntent(pick, {
      view: replica.view,
      setup: this.setupAt(node.setupAge),
      setupSeq: smallRestaurant.seq + node.setupAge,
      terminal,
      freshId: () => `id-${++this.#ids}`,
    })
    const by = PEOPLE[pick(PEOPLE.length)] ?? 'ana'
    const writer = `${terminal}-${node.life}`
    const envelope: ServiceEnvelope = {
      by,
      terminal,
      replica: writer,
      n: node.n + 1,
      at: this.now + node.clockError,
      basis: replica.confirmed.seq,
      command: ServiceCommand.parse(intent),
    }
    if (!replica.perform(envelope).ok) return
    node.n += 1
    replica.saved(writer, node.n)
    this.performed.set(`${writer}/${node.n}`, envelope)
  }

  /** Sends some of the outbox, perhaps again, perhaps with a command missing in front. */
  up(node: Node, skip: number, count: number): void {
    const { pending } = node.replica
    // An earlier life of the node comes first: what is written now may build on it.
    const isOneWriter = pending[skip]?.envelope.replica === pending[0]?.envelope.replica
    for (const { envelope } of pending.slice(isOneWriter ? skip : 0).slice(0, count)) {
      const submission = this.orderer.submit(envelope, this.now, () => ({
        setup: this.setupAt(this.setupAge),
        orderer: true,
        businessDay: TODAY,
      }))
      if (submission.kind === 'decided') {
        this.log.push(...submission.records)
        this.heads.push(this.orderer.head)
      }
      if (submission.kind === 'ahead') return
      if (submission.kind === 'decided' || submission.kind === 'repeated')
        node.answers.push(submission.answer)
    }
  }

  /** Delivers some records and some answers; what is lost is said again when the command is sent again. */
  down(node: Node, from: number, count: number, answers: number): void {
    const news = node.answers.slice(0, answers)
    node.answers = node.answers.slice(answers)
    this.#take(node, node.replica.receive(this.log.slice(from, from + count), news).answered)
  }

  #take(node: Node, answered: readonly { envelope: ServiceEnvelope; answer: Answer }[]): void {
    for (const { envelope, answer } of answered) {
      const name = `${envelope.replica}/${envelope.n}`
      expect(this.answered.has(name), `${name} answered once`).toBe(false)
      this.answered.set(name, answer)
      expect(answer.replica).toMatch(new RegExp(`^${node.terminal}-`))
    }
  }

  /** Switched off and on again: what was on disk is there, and it writes under a new name. */
  restart(node: Node): void {
    const pending = node.replica.pending.map(({ envelope }) => envelope)
    node.replica = this.replicaOf(node, node.replica.confirmed, pending)
    node.life += 1
    node.n = 0
    node.answers = []
  }

  /** A check with some lines that everybody knows, so that there is something to disagree about. */
  begin(): void {
    const [first] = this.nodes
    for (const pick of [
      () => 0,
      ...Array.from({ length: 3 }, () => (below: number) => (below === 4 ? 0 : below - 1)),
    ])
      if (first !== undefined) this.tap(first, pick)
    this.deliverAll()
  }

  heal(): void {
    this.setupAge = setups.length - 1
    for (const node of this.nodes) node.setupAge = this.setupAge
    this.deliverAll()
  }

  deliverAll(): void {
    for (const node of this.nodes) this.up(node, 0, Number.POSITIVE_INFINITY)
    for (const node of this.nodes) {
      node.answers = node.answers.filter((answer) => !this.answered.has(`${answer.replica}/${answer.n}`))
      this.down(node, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
    }
  }
}

const int = (max: number) => fc.integer({ min: 0, max })
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('tap' as const),
      who: int(2),
      picks: fc.array(int(1000), { minLength: 12, maxLength: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('up' as const), who: int(2), skip: int(1), count: int(6) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('down' as const),
      who: int(2),
      back: int(6),
      count: int(12),
      answers: int(4),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(500, 4000, 60_000, 3_600_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), who: int(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), who: int(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('setup' as const), who: int(3) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function play(world: World, steps: readonly Step[]): void {
  for (const each of steps) {
    world.now += 200
    const node = 'who' in each ? world.nodes[each.who] : undefined
    if (each.kind === 'wait') world.now += each.ms
    else if (each.kind === 'setup' && node === undefined)
      world.setupAge = Math.min(world.setupAge + 1, setups.length - 1)
    else if (node !== undefined) playOn(world, node, each)
  }
}

function playOn(world: World, node: Node, each: Step): void {
  if (each.kind === 'tap') {
    let used = 0
    world.tap(node, (below) => (each.picks[used++ % each.picks.length] ?? 0) % below)
  } else if (each.kind === 'up') world.up(node, each.skip, each.count)
  else if (each.kind === 'down')
    world.down(node, Math.max(0, node.replica.confirmed.seq - each.back), each.count, each.answers)
  else if (each.kind === 'restart') world.restart(node)
  else if (each.kind === 'snapshot') node.replica.reset(world.orderer.head)
  else {
    node.setupAge = world.setupAge
    node.replica.rebase()
  }
}

const runs = (look: (world: World) => void, numRuns: number) =>
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constant(0),
        fc.integer({ min: -7_200_000, max: 7_200_000 }),
        fc.integer({ min: -5000, max: 5000 }),
      ),
      fc.array(step, { minLength: 60, maxLength: 240, size: 'max' }),
      (clockErrors, steps) => {
        const world = new World(clockErrors)
        world.begin()
        play(world, steps)
        world.heal()
        look(world)
      },
    ),
    { numRuns, interruptAfterTimeLimit: 15_000 },
  )

test('[INV2] [INV3] [INV7] [INV8] [C22] [C26] any commands, any interleaving, any delay, loss or repetition', () => {
  runs((world) => {
    expectAgreement(world)
    expectEveryCommandAnswered(world)
    expectNumbersWithoutHoles(world)
    expectLinesAccountedFor(world)
    expectRepetitionToChangeNothing(world)
  }, 120)
}, 30_000)

/** Every replica is byte-equal to the orderer, whose log is sound and is the fold of its ops from anywhere. */
function expectAgreement({ nodes, orderer, log, heads }: World): void {
  const truth = canonical(orderer.head)
  for (const { replica } of nodes) {
    expect(replica.pending).toEqual([])
    expect(canonical(replica.confirmed)).toBe(truth)
    expect(replica.view).toBe(replica.confirmed.state)
  }
  expect(verifyChain(log, sha256)).toEqual({ reached: { seq: orderer.head.seq, hash: orderer.head.hash } })
  for (const from of [emptySnapshot(emptyService), ...heads.filter((_, index) => index % 7 === 0)]) {
    // As it would come from a disk.
    const stored: Snapshot<ServiceState> = JSON.parse(JSON.stringify(from))
    const tail: OpRecord<ServiceOp>[] = JSON.parse(JSON.stringify(log.slice(from.seq)))
    expect(canonical(advance(serviceMachine, stored, tail))).toBe(truth)
  }
}

/** INV8, INV7: each command has one answer; each op is signed by the author of its command. */
function expectEveryCommandAnswered(world: World): void {
  const { performed, answered, log } = world
  expect([...answered.keys()].sort()).toEqual([...performed.keys()].sort())
  const codes = [...answered.values()].flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))
  // What a screen showed is found, wherever it is by now.
  expect(codes).not.toContain('check-unknown')
  for (const [name, answer] of answered)
    if (!answer.ok && answer.refusal.code === 'line-unknown')
      expect(wasRefused(world, performed.get(name)?.command), `${name}: the line was never accepted`).toBe(
        true,
      )
  for (const { stamp } of log) {
    const { by, terminal, replica, n } = performed.get(`${stamp.replica}/${stamp.n}`) ?? {}
    expect(stamp).toMatchObject({ by, terminal, replica, n })
  }
}

/** The line that this command is about came from an `addLine` that was refused. */
function wasRefused({ performed, answered }: World, command: ServiceCommand | undefined): boolean {
  if (command === undefined || !('lineId' in command)) return false
  const added = [...performed].find(
    ([, { command: c }]) => c.type === 'addLine' && c.lineId === command.lineId,
  )
  return added !== undefined && answered.get(added[0])?.ok === false
}

function expectNumbersWithoutHoles({ log, orderer }: World): void {
  const given = log.flatMap(({ op }) => (op.type === 'checkNumbered.v1' ? [op.number] : []))
  expect(given).toEqual(given.map((_, index) => index + 1))
  const held = Object.values(orderer.head.state.checks).flatMap(({ number }) =>
    number === null ? [] : [number],
  )
  expect(held.sort((a, b) => a - b)).toEqual(given)
  const openings = log.flatMap(({ op }) =>
    op.type === 'checkOpened.v1'
      ? [op.provisional]
      : op.type === 'checkAliased.v1' && op.opening
        ? [op.opening.provisional]
        : [],
  )
  expect(new Set(openings).size).toBe(openings.length)
  for (const label of openings)
    expect(
      Object.values(orderer.head.state.checks).some(
        (check) => check.provisional === label || check.alsoKnownAs.includes(label),
      ),
    ).toBe(true)
}

/** INV3 and C2: from op to op, each line has the quantity that the ops say, and goes only as its remover saw it. */
function expectLinesAccountedFor({ log, performed, orderer }: World): void {
  const quantity = new Map<string, number>()
  const removed = new Set<string>()
  for (const { op, stamp } of log) {
    const command = performed.get(`${stamp.replica}/${stamp.n}`)?.command
    if (op.type === 'lineAdded.v1') quantity.set(op.lineId, op.quantity)
    if (op.type === 'lineQuantityChanged.v1') {
      expect(quantity.get(op.lineId)).toBe(op.from)
      if (command?.type === 'adjustQuantity') expect(op.to - op.from).toBe(command.by)
      quantity.set(op.lineId, op.to)
    }
    if (op.type === 'lineRemoved.v1') {
      expect(command).toMatchObject({ type: 'removeLine', seen: { quantity: quantity.get(op.lineId) } })
      removed.add(op.lineId)
    }
    if (op.type === 'lineRestored.v1') {
      removed.delete(op.lineId)
      quantity.set(op.lineId, op.quantity)
    }
  }
  const lines = Object.values(orderer.head.state.checks).flatMap((check) => check.lines)
  expect(lines.map(({ id }) => id).sort()).toEqual([...quantity.keys()].sort())
  for (const line of lines) {
    expect(line.quantity).toBe(quantity.get(line.id))
    expect(line.status).toBe(removed.has(line.id) ? 'removed' : 'ordered')
  }
  for (const check of Object.values(orderer.head.state.checks))
    if (check.status !== 'open') expect(check.lines.filter(({ status }) => status === 'ordered')).toEqual([])
}

function expectRepetitionToChangeNothing({ orderer, performed, answered, nodes, log }: World): void {
  const before = canonical(orderer.head)
  for (const [name, envelope] of performed) {
    const again = orderer.submit(envelope, clock('23:00'), () => {
      throw new Error('decided twice')
    })
    expect(again).toEqual({ kind: 'repeated', answer: answered.get(name) })
  }
  for (const { replica } of nodes)
    expect(replica.receive(log, [...answered.values()])).toEqual({ applied: [], answered: [] })
  expect(canonical(orderer.head)).toBe(before)
}
