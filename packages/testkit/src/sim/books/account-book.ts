import {
  customerOf,
  type ServiceOp,
  type ServiceOpOf,
  type ServiceState,
  type SetupOp,
  type SetupState,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import type { LogEvidence } from '../log-evidence.ts'
import { Findings } from './findings.ts'

type Moved = ServiceOpOf<'accountMoved.v1'>

/**
 * Holds what customers owe by the setup log against what the service logs charged, gave back and were paid
 * (F5.2, INV5): owed = charges − taken back − refunds − pay-offs ± adjustments, each once, from the payments themselves.
 */
export function compareAccounts(
  setup: LogEvidence<SetupState>,
  services: readonly LogEvidence<ServiceState>[],
): Findings {
  const findings = new Findings()
  const off = (text: string): void => findings.add('moneyOff', text)
  const told = new Map<string, Moved>()
  const owed = new Map<string, number>()
  const owes = (customerId: string, minor: number): void => {
    const id = customerOf(setup.state, customerId)?.id ?? customerId
    owed.set(id, (owed.get(id) ?? 0) + minor)
  }
  for (const { log, records } of services) {
    const whose = enterTold(log, records, told, off)
    for (const { entryId, minor } of moneyOnAccounts(records)) {
      const customerId = whose.get(entryId)
      if (customerId === undefined) off(`${minor} by ${entryId} are on nobody's account`)
      else owes(customerId, minor)
    }
  }
  for (const { op, stamp, seq } of setup.records) {
    const fact = op as SetupOp
    if (fact.type === 'accountAdjusted.v1') owes(fact.customerId, fact.amountMinor)
    if (fact.type !== 'accountEntered.v1') continue
    const cause = told.get(`${stamp.replica} ${stamp.n}`)
    if (cause?.entryId !== fact.entryId || cause.amountMinor !== fact.amountMinor)
      off(`${fact.amountMinor} by ${fact.entryId} at ${seq} did not happen, or were entered twice`)
    told.delete(`${stamp.replica} ${stamp.n}`)
  }
  for (const [key, { entryId, amountMinor }] of told)
    findings.add('lost', `${amountMinor} by ${entryId} are on no account: ${key}`)
  const ids = new Set([...owed.keys(), ...Object.keys(setup.state.accounts)])
  for (const id of ids) {
    const shown = setup.state.accounts[id]?.balanceMinor ?? 0
    if (shown !== (owed.get(id) ?? 0)) off(`${id} owes ${shown}, on the books ${owed.get(id) ?? 0}`)
  }
  return findings
}

/** Notes what the setup log is to hear, numbered without holes. Returns on whose account each entry is. */
function enterTold(
  log: string,
  records: readonly OpRecord[],
  told: Map<string, Moved>,
  off: (text: string) => void,
): ReadonlyMap<string, string> {
  const whose = new Map<string, string>()
  let last = 0
  for (const { op, seq } of records) {
    const fact = op as ServiceOp
    if (fact.type !== 'accountMoved.v1') continue
    if (fact.ordinal !== last + 1) off(`account move ${fact.ordinal} at ${seq} after ${last}`)
    last = fact.ordinal
    told.set(`accounts:${log} ${fact.ordinal}`, fact)
    whose.set(fact.entryId, fact.customerId)
  }
  return whose
}

interface OnAccount {
  readonly entryId: string
  readonly minor: number
}

/** What each payment, refund and pay-off means for an account, without what the log says of accounts itself. */
function moneyOnAccounts(records: readonly OpRecord[]): readonly OnAccount[] {
  const amounts = new Map<string, number>()
  const found: OnAccount[] = []
  const enter = (entryId: string, minor: number): void => void found.push({ entryId, minor })
  for (const record of records) {
    const op = record.op as ServiceOp
    switch (op.type) {
      case 'paymentTaken.v1':
        if (op.kind !== 'account') break
        amounts.set(op.paymentId, op.amountMinor + op.roundingMinor + op.tipMinor)
        enter(op.paymentId, amounts.get(op.paymentId) ?? 0)
        break
      case 'paymentRemoved.v1':
        if (amounts.has(op.paymentId)) enter(op.paymentId, -(amounts.get(op.paymentId) ?? 0))
        break
      case 'refundResolved.v1':
        if (op.method?.kind === 'account')
          enter(op.taskId, -op.amountMinor - op.roundingMinor - (op.tipMinor ?? 0))
        break
      case 'refundIssued.v1':
        enterRefund(op, enter)
        break
      case 'paymentCorrected.v1':
        enterCorrection(op, enter)
        break
      case 'accountPaidOff.v1':
        amounts.set(op.payOffId, op.amountMinor)
        enter(op.payOffId, -op.amountMinor)
        break
      case 'payOffRemoved.v1':
        enter(op.payOffId, amounts.get(op.payOffId) ?? 0)
        break
    }
  }
  return found
}

/** What was put on an account by mistake goes off it, what was not by mistake goes on it. */
function enterCorrection(
  { correctionId, amountMinor, was, now }: ServiceOpOf<'paymentCorrected.v1'>,
  enter: (entryId: string, minor: number) => void,
): void {
  const received = ({ roundingMinor, tipMinor }: typeof was) => amountMinor + roundingMinor + tipMinor
  if (was.kind === 'account') enter(correctionId, -received(was))
  if (now.kind === 'account') enter(`${correctionId}:2`, received(now))
}

function enterRefund(
  op: ServiceOpOf<'refundIssued.v1'>,
  enter: (entryId: string, minor: number) => void,
): void {
  const whole = { kind: op.kind, amountMinor: op.amountMinor, roundingMinor: op.roundingMinor, tipMinor: 0 }
  const parts = (op.parts ?? [whole]).filter(({ kind }) => kind === 'account')
  for (const { amountMinor, roundingMinor, tipMinor } of parts)
    enter(op.refundId, -amountMinor - roundingMinor - tipMinor)
}
