import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Terminal } from '@comanda/client'
import { openTerminal } from '@comanda/client/node'
import { type ServiceCommand, type ServiceState, serviceMachine } from '@comanda/domain'
import { type DownMessage, PROTOCOL_VERSION, SCHEMA_VERSION } from '@comanda/protocol'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { advance, canonical, emptySnapshot, type OpRecord, verifyChain } from '@comanda/sync'
import { expect, test, vi } from 'vitest'
import { sha256 } from './hashing.ts'
import { storeFile } from './store-file.ts'
import { forThisTest } from './testing/for-this-test.ts'
import { post } from './testing/http.ts'
import { TestBus } from './testing/test-bus.ts'
import { TestProcess } from './testing/test-process.ts'
import { PATIENT, testFolder } from './testing/test-server.ts'
import { addsLine, opensCheck, SERVICE_LOG } from './testing/test-terminal.ts'
import { whenever } from './testing/wait.ts'

vi.setConfig(PATIENT)

const KEYS = ['waiter', 'tablet', 'cashier', 'manager'] as const
const FREE_TABLES = ['table-1', 'table-3', 'table-4', 'table-6']
const ROUNDS = 4
/** Unanswered commands that a terminal keeps on its way. */
const IN_FLIGHT = 12

/** A port that nobody uses: the terminals come back to the same one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A waiter who never rests: as soon as something is answered, the next line is added. */
class Hammer {
  readonly terminal: Terminal
  readonly checkId: string
  /** Every line that was ever accepted here, saved or not. */
  readonly lines: string[] = []
  #working = true

  constructor(terminal: Terminal, tableId: string) {
    this.terminal = terminal
    this.checkId = `hammer-${tableId}`
    const opened = terminal.perform(opensCheck(this.checkId, tableId))
    if (!opened.ok) throw new Error(opened.refusal.code)
    terminal.subscribe(() => this.#work())
    this.#work()
  }

  rest(): void {
    this.#working = false
  }

  #work(): void {
    while (this.#working && this.terminal.pending.length < IN_FLIGHT) {
      const line = this.terminal.newId<string>()
      // Noted first: performing calls back here before it returns.
      this.lines.push(line)
      const outcome = this.terminal.perform(addsLine(this.checkId, line, 'cana', 240))
      if (!outcome.ok) throw new Error(outcome.refusal.code)
    }
  }
}

async function openHammers(url: string): Promise<readonly Hammer[]> {
  const terminals = await Promise.all(
    KEYS.map(async (key) => {
      const { token, personId, proof } = (await post(`${url}/api/demo/terminals/${key}`, {})).body as {
        token: string
        personId: string
        proof: string
      }
      const terminal = await openTerminal({ url, token })
      await terminal.signInWithProof(personId, proof)
      return terminal
    }),
  )
  await whenever(terminals, () =>
    terminals.every(({ confirmed }) => confirmed.setup?.seq !== 0 && (confirmed.service?.seq ?? 0) > 0),
  )
  return terminals.map((terminal, i) => new Hammer(terminal, FREE_TABLES[i] ?? ''))
}

const seqOf = ({ terminal }: Hammer): number => terminal.confirmed.service?.seq ?? 0

async function storedRecords(folder: string): Promise<readonly OpRecord[]> {
  const store = await openSqliteLogStore({ file: storeFile(folder), readOnly: true })
  try {
    return await store.records(SERVICE_LOG, 0, Number.POSITIVE_INFINITY)
  } finally {
    await store.close()
  }
}

test('[INV1] [INV2] a server killed under load has all that it acknowledged, and everybody agrees afterwards', async () => {
  const folder = forThisTest(testFolder())
  const port = await freePort()
  const args = ['--port', String(port), '--data', folder.path]
  let server = new TestProcess(args)
  const hammers = await openHammers(await server.url())
  const terminals = hammers.map(({ terminal }) => terminal)
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      // Another instant each time: between the commits, and in the middle of them.
      const until = hammers.map((hammer) => seqOf(hammer) + 100 + round * 37)
      await whenever(terminals, () => hammers.every((hammer, i) => seqOf(hammer) >= (until[i] ?? 0)))
      server.kill('SIGKILL')
      expect(await server.ended).toBe('SIGKILL')
      const records = await storedRecords(folder.path)
      expect(verifyChain(records, sha256).fault).toBeUndefined()
      for (const { terminal } of hammers) {
        const { seq = 0, hash } = terminal.confirmed.service ?? {}
        expect(records[seq - 1]?.hash).toBe(hash)
      }
      server = new TestProcess(args)
      await server.url()
      for (const terminal of terminals) terminal.syncNow()
    }
    for (const hammer of hammers) hammer.rest()
    await whenever(terminals, () => settled(terminals))
    server.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    const records = await storedRecords(folder.path)
    const truth = advance(
      serviceMachine,
      emptySnapshot(serviceMachine.initial),
      records as readonly OpRecord<never>[],
    )
    const expected = sha256(canonical(truth.state))
    for (const terminal of terminals) {
      expect(terminal.confirmed.service?.seq).toBe(truth.seq)
      expect(sha256(canonical(terminal.confirmed.service?.state))).toBe(expected)
      expect(terminal.notices).toEqual([])
    }
    for (const { checkId, lines } of hammers) expect(linesOf(truth.state, checkId)).toEqual(lines)
  } finally {
    for (const hammer of hammers) hammer.rest()
    await Promise.all(terminals.map((terminal) => terminal.stop()))
    await server[Symbol.asyncDispose]()
  }
}, 120_000)

/** Nothing is on its way, and all are at the same place. */
function settled(terminals: readonly Terminal[]): boolean {
  const seqs = new Set(terminals.map(({ confirmed }) => confirmed.service?.seq))
  return seqs.size === 1 && terminals.every(({ pending }) => pending.length === 0)
}

const linesOf = (state: ServiceState, checkId: string): readonly string[] =>
  state.checks[checkId]?.lines.map(({ id }) => id) ?? []

test('[INV1] each single answer that left a server before it was killed is in its data', async () => {
  const folder = forThisTest(testFolder())
  const server = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
  const url = await server.url()
  const ready = (await post(`${url}/api/demo/terminals/waiter`, {})).body
  const { token, personId, proof } = ready as { token: string; personId: string; proof: string }
  const bus = forThisTest(await TestBus.open(url))
  const replica = crypto.randomUUID()
  bus.send({
    t: 'hello',
    protocol: PROTOCOL_VERSION,
    schema: SCHEMA_VERSION,
    token,
    cursors: [],
    writers: [{ log: SERVICE_LOG, replica, stored: 0 }],
    people: [{ personId, proof }],
    presence: -1,
    sentAt: Date.now(),
  })
  const send = (n: number, command: ServiceCommand): void => {
    const envelope = { replica, n, by: personId, terminal: 'demo-waiter', at: Date.now(), basis: 0, command }
    bus.send({ t: 'commands', log: SERVICE_LOG, envelopes: [envelope] })
  }
  send(1, opensCheck('c', 'table-3'))
  let sent = 1
  await bus.until((message) => {
    const answered = answeredThrough([message])
    for (; sent < answered + 200; sent++) send(sent + 1, addsLine('c', `l-${sent}`, 'cana', 240))
    return answered >= 400
  })
  server.kill('SIGKILL')
  await server.ended
  await bus.closed
  const acknowledged = answeredThrough(bus.received)
  expect(acknowledged).toBeGreaterThanOrEqual(400)
  const decided = (await storedRecords(folder.path)).filter(({ stamp }) => stamp.replica === replica)
  const numbers = new Set(decided.map(({ stamp }) => stamp.n))
  for (let n = 1; n <= acknowledged; n++) expect(numbers.has(n)).toBe(true)
})

/** The last command that was answered. */
function answeredThrough(messages: readonly DownMessage[]): number {
  const numbers = messages.flatMap((message) =>
    message.t === 'news' ? message.answers.map(({ n }) => n) : [],
  )
  return Math.max(0, ...numbers)
}
