import {
  type ServiceOp,
  type ServiceState,
  type SetupState,
  SYSTEM,
  serviceMachine,
  setupMachine,
} from '@comanda/domain'
import {
  type AnyOp,
  advance,
  canonical,
  emptySnapshot,
  type Machine,
  type OpRecord,
  verifyChain,
} from '@comanda/sync'
import { compareAccounts } from './books/account-book.ts'
import { Books } from './books/books.ts'
import type { Findings } from './books/findings.ts'
import { comparePaper } from './books/paper.ts'
import { comparePortions } from './books/portions.ts'
import { compareService } from './books/service-book.ts'
import type { LogEvidence } from './log-evidence.ts'
import { sha256 } from './sim-server.ts'

/** What the end of an evening is judged by. */
export interface Verdict {
  /** Replicas whose state is not byte-identical to the log folded from its start (INV2). */
  readonly diverged: number
  /** Acknowledged ops that are gone, saved commands without an answer, lines that vanished (INV1, INV3, INV8). */
  readonly lost: number
  /** Commands that took effect more than once, units that the kitchen has too many or too few of (INV4, C22). */
  readonly cookedTwice: number
  /** Units and amounts that are not what the ops add up to, or that a move did not conserve (INV5, INV6). */
  readonly moneyOff: number
  readonly findings: readonly string[]
}

/** What one terminal was told and shows at the end. */
export interface Witness {
  readonly name: string
  readonly setup: SetupState | null
  /** By log: its own and those that it follows; `null`: one that it should have. */
  readonly services: ReadonlyMap<string, ServiceState | null>
  /** Hash of every record that it ever had confirmed: log → seq → hash. */
  readonly acknowledged: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Commands that its disk once held: `log replica n`. */
  readonly saved: ReadonlySet<string>
  /** Still unanswered. */
  readonly pending: number
}

export interface Evidence {
  readonly setup: LogEvidence<SetupState>
  readonly services: readonly LogEvidence<ServiceState>[]
  /** Whether the orderer has decided this command. */
  readonly isDecided: (log: string, replica: string, n: number) => boolean
  readonly witnesses: readonly Witness[]
  /** `null`: nothing was printed. */
  readonly paper: Parameters<typeof comparePaper>[0] | null
}

export function judge(evidence: Evidence): Verdict {
  const findings: string[] = []
  const diverged = countDiverged(evidence, findings)
  const lost = countLost(evidence, findings)
  const cookedTwice = countTwice(evidence, findings)
  const books = compareBooks(evidence)
  for (const { texts } of books) findings.push(...texts)
  const count = (column: 'lost' | 'cookedTwice' | 'moneyOff'): number =>
    books.reduce((sum, each) => sum + each.count(column), 0)
  return {
    diverged,
    lost: lost + count('lost'),
    cookedTwice: cookedTwice + count('cookedTwice'),
    moneyOff: count('moneyOff'),
    findings,
  }
}

/** What the second bookkeeper found: in each service log, in what was counted of portions, and on paper. */
function compareBooks({ setup, services, paper }: Evidence): readonly Findings[] {
  const books = services.map(({ records, state }) => new Books(records).compareWith(state, setup.state))
  const told = books.map((each) => each.told)
  const went = books.map((each) => each.went)
  return [
    ...books.map(({ findings }) => findings),
    ...services.map(({ records }) => compareService(records, setup.state)),
    comparePortions(setup, services),
    compareAccounts(setup, services),
    ...(paper === null ? [] : [comparePaper(paper, told, went, setup.state)]),
  ]
}

function foldAll<S, C, O extends AnyOp, X>(machine: Machine<S, C, O, X>, records: readonly OpRecord[]): S {
  return advance(machine, emptySnapshot(machine.initial), records as readonly OpRecord<O>[]).state
}

function countDiverged({ setup, services, witnesses }: Evidence, findings: string[]): number {
  let diverged = 0
  const compare = (what: string, is: unknown, should: string): void => {
    if (canonical(is) === should) return
    diverged += 1
    findings.push(`diverged: ${what}`)
  }
  const folded = canonical(foldAll(setupMachine, setup.records))
  compare(`server, ${setup.log}`, setup.state, folded)
  for (const witness of witnesses) compare(`${witness.name}, ${setup.log}`, witness.setup, folded)
  for (const { log, records, state } of services) {
    const should = canonical(foldAll(serviceMachine, records))
    compare(`server, ${log}`, state, should)
    for (const witness of witnesses)
      if (witness.services.has(log)) compare(`${witness.name}, ${log}`, witness.services.get(log), should)
  }
  for (const { records } of [setup, ...services]) {
    const { fault } = verifyChain(records, sha256)
    if (fault === undefined) continue
    diverged += 1
    findings.push(`chain broken at ${fault.seq}: ${fault.problem}`)
  }
  return diverged
}

function countLost({ setup, services, isDecided, witnesses }: Evidence, findings: string[]): number {
  const hashes = new Map(
    [setup, ...services].map(({ log, records }) => [
      log,
      new Map(records.map(({ seq, hash }) => [seq, hash])),
    ]),
  )
  let lost = 0
  const lose = (text: string): void => {
    lost += 1
    findings.push(`lost: ${text}`)
  }
  for (const { name, acknowledged, saved, pending } of witnesses) {
    for (const [log, seen] of acknowledged)
      for (const [seq, hash] of seen)
        if (hashes.has(log) && hashes.get(log)?.get(seq) !== hash)
          lose(`${name} was told ${log} ${seq}, which is not in the log`)
    for (const command of saved) {
      const [log = '', replica = '', n = ''] = command.split(' ')
      if (!isDecided(log, replica, Number(n))) lose(`${name} had saved ${command}, never decided`)
    }
    if (pending > 0) lose(`${name} still waits for ${pending} answers`)
  }
  for (const { log, records } of services) lost += portionsLost(log, records)
  return lost

  /** What was sold there is to be counted here, whatever happened to the server in between (F3.1). */
  function portionsLost(log: string, records: readonly OpRecord[]): number {
    const uncounted = records
      .map(({ op }) => op as ServiceOp)
      .filter((op) => op.type === 'portionsTaken.v1')
      .filter(({ ordinal }) => !isDecided(setup.log, `portions:${log}`, ordinal))
    for (const { ordinal } of uncounted)
      findings.push(`lost: portions ${ordinal} were sold and never counted`)
    return uncounted.length
  }
}

const OF_KEPT: ReadonlySet<string> = new Set(['keptApplied.v1', 'keptStayed.v1'])

/** The ops of one command stand together in the log; the same command again further on took effect twice. */
function countTwice({ setup, services, witnesses }: Evidence, findings: string[]): number {
  const writers = new Set(
    witnesses.flatMap(({ saved }) => [...saved].map((command) => command.split(' ')[1] ?? '')),
  )
  const all = services.flatMap(({ records }) => records)
  // The server applies what was kept in the name of its author.
  for (const { op, stamp } of all) if (OF_KEPT.has(op.type)) writers.add(stamp.replica)
  let twice = 0
  for (const { seq, stamp } of all) {
    if (stamp.by === SYSTEM || writers.has(stamp.replica)) continue
    twice += 1
    findings.push(`twice: ${stamp.replica}/${stamp.n} at ${seq} was made by nobody`)
  }
  for (const { records } of [setup, ...services]) {
    const last = new Map<string, number>()
    for (const { seq, stamp } of records) {
      const command = `${stamp.replica}/${stamp.n}`
      const before = last.get(command)
      if (before !== undefined && before !== seq - 1) {
        twice += 1
        findings.push(`twice: ${command} at ${before} and ${seq}`)
      }
      last.set(command, seq)
    }
  }
  return twice
}
