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
  Books,
  clock,
  countingSalt,
  MoneyBooks,
  moneyFacts,
  moneyIntent,
  order,
  randomIntent,
  restaurantWith,
  type ServiceIntent,
  type SetupFact,
  seat,
  sha256,
  smallRestaurant,
  TODAY,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServiceCommand } from './commands.ts'
import type { ServiceContext } from './context.ts'
import { serviceMachine } from './decide.ts'
import { allChecks } from './find.ts'
import type { ServiceOp } from './ops.ts'
import { nextProvisional } from './provisional.ts'
import { emptyService, type ServiceState } from './state.ts'

type ServiceReplica = Replica<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
type ServiceEnvelope = Envelope<ServiceCommand>

/** The menu and the floor change during the service; each terminal learns it when it does. */
const changes: readonly SetupFact[] = [
  {
    type: 'productSaved.v1',
    value: { id: 'beer', categoryId: 'drinks', name: 'beer', priceMinor: 350, taxIds: [] },
  },
  { type: 'serviceChargeSaved.v1', value: { id: 'service', name: 'Service', bp: 1_000, perGuestMinor: 150 } },
  { type: 'productArchived.v1', productId: 'steak' },
  { type: 'availabilitySet.v1', itemId: 'soup', soldOut: false, remaining: 4 },
  { type: 'tableDeleted.v1', tableId: 'table-7' },
  {
    type: 'productSaved.v1',
    value: {
      id: 'burger',
      categoryId: 'food',
      name: 'burger',
      priceMinor: 1200,
      taxIds: ['sales'],
      stationIds: ['cold'],
    },
  },
  { type: 'serviceChargeSaved.v1', value: { id: 'service', name: 'Service', bp: 1_000, active: false } },
  { type: 'personSaved.v1', value: { id: 'ben', name: 'Ben', roleId: 'trainee', pin: null } },
  { type: 'availabilitySet.v1', itemId: 'coffee', soldOut: true, remaining: null },
  {
    type: 'multiSessionSaved.v1',
    value: { id: 'dining', name: 'Dining room', floorIds: ['ground'], oneWaiterPerTable: true },
  },
]
const money = moneyFacts({ usesTills: true, cashRoundingMinor: 5 })
const setups = [...changes, null].map((_, index) => restaurantWith(...money, ...changes.slice(0, index)))
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
    const context = () => ({
      setup: this.setupAt(node.setupAge),
      orderer: false,
      businessDay: TODAY,
      multiSessionId: 'dining',
    })
    return new Replica({ machine: serviceMachine, context, confirmed, pending })
  }

  setupAt(age: number) {
    return setups[age] ?? smallRestaurant.state
  }

  /** Somebody does something at a terminal; the screen may refuse, nothing may throw. */
  tap(node: Node, pick: (below: number) => number): void {
    const by = PEOPLE[pick(PEOPLE.length)] ?? 'ana'
    const setup = this.setupAt(node.setupAge)
    const { view } = node.replica
    const eyes = {
      view,
      setup,
      setupSeq: smallRestaurant.seq + node.setupAge,
      repeats: true,
      provisional: () => this.#provisional(node),
      freshId: () => `id-${++this.#ids}`,
      manager: 'max',
    }
    this.does(node, by, pick(3) === 0 ? moneyIntent(pick, eyes) : randomIntent(pick, eyes))
  }

  #provisional({ replica, terminal, setupAge }: Node): string {
    const waiting = replica.pending.map(({ envelope }) => envelope.command)
    return nextProvisional(replica.view, this.setupAt(setupAge), terminal, TODAY, waiting)
  }

  does(node: Node, by: string, intent: ServiceIntent): void {
    const { replica, terminal } = node
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
        multiSessionId: 'dining',
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
    const float = { type: 'openTill', tillId: 'till-a', name: 'Cashier', floatMinor: 10_000 } as const
    const orders = [float, seat(), order('l1', 'beer', 2), order('l2', 'burger'), order('l3', 'coffee', 3)]
    for (const intent of orders) if (first !== undefined) this.does(first, 'max', intent)
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
      picks: fc.array(int(1000), { minLength: 24, maxLength: 24 }),
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

test('[INV2] [INV3] [INV4] [INV5] [INV6] [INV7] [INV8] [C22] [C26] any commands, any interleaving, any delay, loss or repetition', () => {
  runs((world) => {
    expectAgreement(world)
    expectEveryCommandAnswered(world)
    expectNumbersWithoutHoles(world)
    expectBooksToAgree(world)
    expectMoneyToAgree(world)
    expectLinesToGoAsSeen(world)
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
  const refused = new Set([
    ...[...performed].flatMap(([name, envelope]) => (answered.get(name)?.ok ? [] : idsMadeBy(envelope))),
    ...log.flatMap(({ op, stamp }) => idsTakenBefore(op, performed.get(`${stamp.replica}/${stamp.n}`))),
  ])
  const isRefused = (id: string): boolean => refused.has(id)
  // What a screen showed is found, wherever it is by now; only what was refused itself is not there.
  for (const [name, answer] of answered)
    if (!answer.ok && UNKNOWN.includes(answer.refusal.code))
      expect(
        idsIn(performed.get(name)).some((id) => isRefused(id) || isFollowUp(id)),
        `${name}: ${answer.refusal.code}`,
      ).toBe(true)
  for (const { stamp } of log) {
    const { by, terminal, replica, n } = performed.get(`${stamp.replica}/${stamp.n}`) ?? {}
    expect(stamp).toMatchObject({ by, terminal, replica, n })
  }
}

/** A screen may have expected one for a payment that was refused then. */
const isFollowUp = (id: string): boolean => id.includes('~')

const UNKNOWN = ['check-unknown', 'line-unknown']

/** Checks and lines that a command brings into the world. */
function idsMadeBy({ command }: ServiceEnvelope): readonly string[] {
  switch (command.type) {
    case 'openCheck':
      return [command.checkId]
    case 'addLine':
      return [command.lineId]
    case 'compLine':
      return [command.newLineId]
    case 'moveLines':
      return [command.to, ...command.moves.map(({ newLineId }) => newLineId)]
    default:
      return []
  }
}

/** Lines that a move was to make and did not, for somebody else had taken all of their units (C16). */
function idsTakenBefore(op: ServiceOp, envelope: ServiceEnvelope | undefined): readonly string[] {
  if (op.type !== 'linesMoved.v1' || envelope?.command.type !== 'moveLines') return []
  const short = (op.short ?? []).flatMap(({ lineId, got }) => (got === 0 ? [lineId] : []))
  return envelope.command.moves.flatMap((move) => (short.includes(move.lineId) ? [move.newLineId] : []))
}

/** Checks and lines that a command is about. */
function idsIn(envelope: ServiceEnvelope | undefined): readonly string[] {
  const command: Readonly<Record<string, unknown>> = envelope?.command ?? {}
  return ['checkId', 'lineId', 'to', 'into'].map((key) => `${command[key]}`)
}

function expectNumbersWithoutHoles({ log, orderer }: World): void {
  const given = log.flatMap(({ op }) => (op.type === 'checkNumbered.v1' ? [op.number] : []))
  expect(given).toEqual(given.map((_, index) => index + 1))
  const held = allChecks(orderer.head.state).flatMap(({ number }) => (number === null ? [] : [number]))
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
      allChecks(orderer.head.state).some(
        (check) => check.provisional === label || check.alsoKnownAs.includes(label),
      ),
    ).toBe(true)
}

/** INV3, INV4, INV6: the books that are kept from the ops alone find nothing, and agree with the state. */
function expectBooksToAgree({ log, orderer }: World): void {
  expect(new Books(log).compareWith(orderer.head.state).findings.texts).toEqual([])
}

/** INV5: every payment is on one check and in one till, and the reports say what the ops say. */
function expectMoneyToAgree(world: World): void {
  const { log, orderer, setupAge } = world
  const books = new MoneyBooks(log).compareWith(orderer.head.state, world.setupAt(setupAge))
  expect(books.findings).toEqual([])
}

/** INV3 and C2: taps add up, and a line goes only as its remover saw it. */
function expectLinesToGoAsSeen({ log, performed }: World): void {
  for (const { op, stamp } of log) {
    const command = performed.get(`${stamp.replica}/${stamp.n}`)?.command
    if (op.type === 'lineQuantityChanged.v1' && command?.type === 'adjustQuantity')
      expect(op.to - op.from).toBe(command.by)
    if (op.type === 'lineRemoved.v1' && command?.type !== 'cancelCheck')
      expect(command).toMatchObject({ type: 'removeLine', seen: { quantity: op.quantity } })
    if (op.type === 'lineVoided.v1' && command?.type !== 'cancelCheck')
      expect(command).toMatchObject({ type: 'voidLine', seen: { quantity: op.quantity + op.left } })
    if (op.type === 'checkMerged.v1') expect(command?.type).toBe('mergeChecks')
    if (op.type === 'linesMoved.v1') expect(['moveLines', 'compLine', 'takePayment']).toContain(command?.type)
  }
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
