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
import { Books } from './books/books.ts'
import { comparePortions } from './books/portions.ts'
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
  readonly setup: { readonly seq: number; readonly state: SetupState } | null
  readonly service: { readonly seq: number; readonly state: ServiceState } | null
  /** Hash of every record that it ever had confirmed: log → seq → hash. */
  readonly acknowledged: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Commands that its disk once held: `log replica n`. */
  readonly saved: ReadonlySet<string>
  /** Still unanswered. */
  readonly pending: number
}

export interface Evidence {
  readonly setupLog: string
  readonly serviceLog: string
  readonly setupRecords: readonly OpRecord[]
  readonly serviceRecords: readonly OpRecord[]
  readonly serverSetup: SetupState
  readonly serverService: ServiceState
  /** Whether the orderer has decided this command. */
  readonly isDecided: (log: string, replica: string, n: number) => boolean
  readonly witnesses: readonly Witness[]
}

export function judge(evidence: Evidence): Verdict {
  const findings: string[] = []
  const diverged = countDiverged(evidence, findings)
  const { setupRecords, serviceRecords, serverSetup, serverService } = evidence
  const books = new Books(serviceRecords).compareWith(serverService, serverSetup).findings
  const portions = comparePortions(setupRecords, serviceRecords, serverSetup)
  const lost = countLost(evidence, findings) + books.count('lost')
  const cookedTwice = countTwice(evidence, findings) + books.count('cookedTwice')
  const moneyOff = books.count('moneyOff') + portions.count('moneyOff')
  findings.push(...books.texts, ...portions.texts)
  return { diverged, lost, cookedTwice, moneyOff, findings }
}

function foldAll<S, C, O extends AnyOp, X>(machine: Machine<S, C, O, X>, records: readonly OpRecord[]): S {
  return advance(machine, emptySnapshot(machine.initial), records as readonly OpRecord<O>[]).state
}

function countDiverged(evidence: Evidence, findings: string[]): number {
  const setup = canonical(foldAll(setupMachine, evidence.setupRecords))
  const service = canonical(foldAll(serviceMachine, evidence.serviceRecords))
  let diverged = 0
  const compare = (what: string, is: unknown, should: string): void => {
    if (canonical(is) === should) return
    diverged += 1
    findings.push(`diverged: ${what}`)
  }
  compare('server, setup', evidence.serverSetup, setup)
  compare('server, service', evidence.serverService, service)
  for (const { name, setup: ownSetup, service: ownService } of evidence.witnesses) {
    compare(`${name}, setup`, ownSetup?.state, setup)
    compare(`${name}, service`, ownService?.state, service)
  }
  for (const records of [evidence.setupRecords, evidence.serviceRecords]) {
    const { fault } = verifyChain(records, sha256)
    if (fault === undefined) continue
    diverged += 1
    findings.push(`chain broken at ${fault.seq}: ${fault.problem}`)
  }
  return diverged
}

function countLost(evidence: Evidence, findings: string[]): number {
  const hashes = new Map([
    [evidence.setupLog, new Map(evidence.setupRecords.map(({ seq, hash }) => [seq, hash]))],
    [evidence.serviceLog, new Map(evidence.serviceRecords.map(({ seq, hash }) => [seq, hash]))],
  ])
  let lost = 0
  const lose = (text: string): void => {
    lost += 1
    findings.push(`lost: ${text}`)
  }
  for (const { name, acknowledged, saved, pending } of evidence.witnesses) {
    for (const [log, seen] of acknowledged)
      for (const [seq, hash] of seen)
        if (hashes.get(log)?.get(seq) !== hash)
          lose(`${name} was told ${log} ${seq}, which is not in the log`)
    for (const command of saved) {
      const [log = '', replica = '', n = ''] = command.split(' ')
      if (!evidence.isDecided(log, replica, Number(n))) lose(`${name} had saved ${command}, never decided`)
    }
    if (pending > 0) lose(`${name} still waits for ${pending} answers`)
  }
  // What was sold there is to be counted here, whatever happened to the server in between (F3.1).
  for (const { op } of evidence.serviceRecords) {
    const fact = op as ServiceOp
    if (fact.type !== 'portionsTaken.v1') continue
    if (!evidence.isDecided(evidence.setupLog, `portions:${evidence.serviceLog}`, fact.ordinal))
      lose(`portions ${fact.ordinal} were sold and never counted`)
  }
  return lost
}

/** The ops of one command stand together in the log; the same command again further on took effect twice. */
function countTwice({ setupRecords, serviceRecords, witnesses }: Evidence, findings: string[]): number {
  const writers = new Set(
    witnesses.flatMap(({ saved }) => [...saved].map((command) => command.split(' ')[1] ?? '')),
  )
  let twice = 0
  for (const { seq, stamp } of serviceRecords) {
    if (stamp.by === SYSTEM || writers.has(stamp.replica)) continue
    twice += 1
    findings.push(`twice: ${stamp.replica}/${stamp.n} at ${seq} was made by nobody`)
  }
  for (const records of [setupRecords, serviceRecords]) {
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
