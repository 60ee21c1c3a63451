import {
  applyService,
  type Check,
  checkTotals,
  emptyService,
  findCheck,
  type ServiceOp,
  type ServiceState,
  type SetupState,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { Findings } from './findings.ts'

/**
 * Holds what guests owe with the service, and what the kitchen must know of their dishes, against what it was before
 * lines went elsewhere (INV6, F3.4). The rules of the charge are those of `setup`: no lunch changes them.
 */
export function compareService(records: readonly OpRecord[], setup: SetupState): Findings {
  const findings = new Findings()
  let state: ServiceState = emptyService
  for (const { op: recorded, seq, stamp } of records) {
    const op = recorded as ServiceOp
    const before = state
    state = applyService(before, op, { seq, stamp })
    const ids = checksOf(op)
    if (ids.length > 0) compare(op, ids, before, state, `${op.type} at ${seq}`)
  }
  return findings

  function compare(
    op: ServiceOp,
    ids: readonly string[],
    before: ServiceState,
    after: ServiceState,
    where: string,
  ): void {
    const [was, is] = [checksAt(before, ids), checksAt(after, ids)]
    const offMinor = Math.abs(owed(was) - owed(is))
    // A discount is shared out by worth among all lines, charged or not.
    const isShared = [...was, ...is].some(({ discount, lines }) => discount !== null && lines.some(isApart))
    if (!isShared && offMinor > roundings(was) + roundings(is))
      findings.add(
        'moneyOff',
        `${where}: ${ids.join(' and ')} owed ${owed(was)}, owe ${owed(is)} with the service`,
      )
    const isMoved = op.type === 'linesMoved.v1' && op.moves.length > 0
    const [from, to] = ids
    if (from === undefined || to === undefined || !(isMoved || op.type === 'checkMerged.v1')) return
    const [gave, got] = [findCheck(before, from), findCheck(after, to)]
    if (gave !== undefined && got !== undefined && !saysAll(got, gave))
      findings.add('lost', `${where}: words of ${from} are not said on ${to}`)
  }

  function owed(checks: readonly Check[]): number {
    return checks.reduce((sum, check) => {
      const { linesMinor, checkDiscountMinor, serviceChargeMinor } = checkTotals(check, setup)
      return sum + linesMinor - checkDiscountMinor + serviceChargeMinor
    }, 0)
  }
}

const isApart = ({ charge }: Check['lines'][number]): boolean => charge !== undefined

const saysAll = (now: Check, was: Check): boolean =>
  [
    [now.allergy, was.allergy],
    [now.orderNote, was.orderNote],
  ].every(([is = '', before = '']) =>
    before.split(' · ').every((word) => is.split(' · ').includes(word) || word === ''),
  )

/** Each check is rounded once, and once for each charge that its lines brought along. */
const roundings = (checks: readonly Check[]): number =>
  checks.reduce((sum, { lines }) => sum + 1 + new Set(lines.map(({ charge }) => charge?.bp)).size, 0)

const checksAt = (state: ServiceState, ids: readonly string[]): readonly Check[] => [
  ...new Set(ids.flatMap((id) => findCheck(state, id) ?? [])),
]

function checksOf(op: ServiceOp): readonly string[] {
  switch (op.type) {
    case 'linesMoved.v1':
      return op.to === op.checkId ? [] : [op.checkId, op.to]
    case 'checkMerged.v1':
      return [op.checkId, op.into]
    case 'checkUnmerged.v1':
      return [op.checkId, op.of]
    case 'checkMoved.v1':
      return [op.checkId]
    default:
      return []
  }
}
