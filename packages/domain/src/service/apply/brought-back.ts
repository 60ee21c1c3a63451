import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import { withPersonal } from '../paying/filed-personal.ts'
import type { ServiceState } from '../state.ts'
import { upgradedCheck } from '../upgrade.ts'
import { checkAt, putCheck } from './change.ts'

/**
 * A check that had been filed is there again, as it was settled, with what was given back for it. Tills and takings
 * know of it already, its tickets stay filed: nothing is counted again (INV5).
 */
export function broughtBack(
  state: ServiceState,
  { checkId, check, refunds, tasks, personal }: ServiceOpOf<'checkBroughtBack.v1'>,
  mark: Mark,
): ServiceState {
  if (checkAt(state, checkId) !== undefined) return state
  return {
    ...putCheck(state, upgradedCheck(withPersonal(check, personal))),
    refunds: { ...state.refunds, ...byId(refunds) },
    refundTasks: { ...state.refundTasks, ...byId(tasks) },
    broughtBack: { ...state.broughtBack, [checkId]: mark.at },
  }
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(records.map((record) => [record.id, record]))
