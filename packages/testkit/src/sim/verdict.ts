import {
  orderedLines,
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
import { sha256 } from './sim-server.ts'

/** What the end of an evening is judged by. */
export interface Verdict {
  /** Replicas whose state is not byte-identical to the log folded from its start (INV2). */
  readonly diverged: number
  /** Acknowledged ops that are gone, saved commands without an answer, lines that vanished (INV1, INV3, INV8). */
  readonly lost: number
  /** Commands that took effect more than once: each would have been cooked again (INV4, C22). */
  readonly cookedTwice: number
  /** Checks whose units or amounts are not what the commands add up to (INV5, INV6). */
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
  const lost = countLost(evidence, findings)
  const cookedTwice = countTwice(evidence, findings)
  const moneyOff = countMoneyOff(evidence, findings)
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
  for (const line of vanishedLines(evidence)) lose(`line ${line} vanished`)
  return lost
}

/** Lines once added that are on no check and were never removed. */
function vanishedLines({ serviceRecords, serverService }: Evidence): readonly string[] {
  const present = new Set(
    Object.values(serverService.checks).flatMap(({ lines }) => lines.map(({ id }) => id as string)),
  )
  const filed = new Set(
    serviceRecords.flatMap(({ op }) => {
      const fact = op as ServiceOp
      return fact.type === 'closedChecksFiled.v1' ? fact.checkIds : []
    }),
  )
  return serviceRecords.flatMap(({ op }) => {
    const fact = op as ServiceOp
    return fact.type === 'lineAdded.v1' && !present.has(fact.lineId) && !filed.has(fact.checkId)
      ? [fact.lineId]
      : []
  })
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
  return twice + countSameLine(serviceRecords, findings)
}

function countSameLine(records: readonly OpRecord[], findings: string[]): number {
  const added = new Set<string>()
  let twice = 0
  for (const { op } of records) {
    const fact = op as ServiceOp
    if (fact.type !== 'lineAdded.v1') continue
    if (added.has(fact.lineId)) {
      twice += 1
      findings.push(`twice: line ${fact.lineId}`)
    }
    added.add(fact.lineId)
  }
  return twice
}

/** Recounts every check's amount from the ops alone, in a ledger that shares no code with `apply`. */
function countMoneyOff({ serviceRecords, serverService }: Evidence, findings: string[]): number {
  const ledger = new Map<
    string,
    { checkId: string; quantity: number; price: number; discountBp: number; on: boolean }
  >()
  for (const { op } of serviceRecords) note(ledger, op as ServiceOp)
  const sums = new Map<string, number>()
  for (const { checkId, quantity, price, discountBp, on } of ledger.values()) {
    const amount = quantity * price
    const off = Math.floor((amount * discountBp * 2 + 10_000) / 20_000)
    if (on) sums.set(checkId, (sums.get(checkId) ?? 0) + amount - off)
  }
  let off = 0
  for (const check of Object.values(serverService.checks)) {
    const shown = orderedLines(check).reduce((sum, line) => {
      const amount = line.quantity * line.unitPriceMinor
      return sum + amount - Math.floor((amount * line.discountBp * 2 + 10_000) / 20_000)
    }, 0)
    if (shown === (sums.get(check.id) ?? 0)) continue
    off += 1
    findings.push(
      `money off: check ${check.id} shows ${shown}, the log adds up to ${sums.get(check.id) ?? 0}`,
    )
  }
  return off
}

function note(
  ledger: Map<string, { checkId: string; quantity: number; price: number; discountBp: number; on: boolean }>,
  op: ServiceOp,
): void {
  if (op.type === 'lineAdded.v1')
    ledger.set(op.lineId, {
      checkId: op.checkId,
      quantity: op.quantity,
      price: op.unitPriceMinor,
      discountBp: 0,
      on: true,
    })
  const line = 'lineId' in op ? ledger.get(op.lineId) : undefined
  if (line === undefined) return
  if (op.type === 'lineQuantityChanged.v1') line.quantity += op.to - op.from
  if (op.type === 'linePriceChanged.v1') line.price = op.unitPriceMinor
  if (op.type === 'lineDiscounted.v1') line.discountBp = op.discountBp
  if (op.type === 'lineRemoved.v1') line.on = false
  if (op.type === 'lineRestored.v1') {
    line.on = true
    line.quantity = op.quantity
  }
}
