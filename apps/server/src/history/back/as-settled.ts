import {
  linesTotalMinor,
  orderedOf,
  type Payment,
  type ServiceOpOf,
  type SettledCheck,
} from '@comanda/domain'
import { canonical } from '@comanda/sync'
import type { TimelineRecord } from '../check-schemas.ts'

type Told = Pick<TimelineRecord, 'op' | 'stamp' | 'seq'>

/**
 * Holds a check as the rows of history have it against its records in the log: it was settled then, by them, with
 * these totals and these payments, and its lines come to what they did. Rows can be altered or damaged, the log
 * cannot without being found out.
 */
export const isAsSettled = (check: SettledCheck, records: readonly Told[]): boolean =>
  wasSettledSo(check, records) && wasPaidSo(check, records) && isWorthItsTotals(check)

function wasSettledSo({ id, totals, closed }: SettledCheck, records: readonly Told[]): boolean {
  const record = opsOf(records, 'checkSettled.v1').findLast(({ op }) => op.checkId === id)
  if (record === undefined) return false
  const { by, terminal, replica, at } = record.stamp
  return (
    canonical(record.op.totals) === canonical(totals) &&
    canonical({ by, terminal, replica, at, seq: record.seq }) === canonical(closed)
  )
}

function wasPaidSo({ id, payments }: SettledCheck, records: readonly Told[]): boolean {
  const gone = new Set(opsOf(records, 'paymentRemoved.v1').map(({ op }) => op.paymentId))
  const taken = opsOf(records, 'paymentTaken.v1')
    .map(({ op }) => op)
    .filter((op) => op.checkId === id && !gone.has(op.paymentId))
    .map(({ paymentId, methodId, amountMinor, tipMinor }) => [paymentId, methodId, amountMinor, tipMinor])
  const there = payments.map((paid: Payment) => [paid.id, paid.methodId, paid.amountMinor, paid.tipMinor])
  return canonical(taken) === canonical(there)
}

const isWorthItsTotals = ({ lines, totals }: SettledCheck): boolean =>
  linesTotalMinor(orderedOf(lines)) === totals.linesMinor

function opsOf<T extends 'checkSettled.v1' | 'paymentTaken.v1' | 'paymentRemoved.v1'>(
  records: readonly Told[],
  type: T,
): readonly (Omit<Told, 'op'> & { readonly op: ServiceOpOf<T> })[] {
  return records
    .filter(({ op }) => op.type === type)
    .map((record) => ({ ...record, op: record.op as unknown as ServiceOpOf<T> }))
}
