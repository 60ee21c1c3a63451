import type { ServiceOp, ServiceState, ZReport } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'

/** The Z reports that a run of records has made. */
export class ZReports {
  readonly made: ZReport[] = []

  /** `after`: the state that contains the record. */
  take({ op }: OpRecord<ServiceOp>, after: ServiceState): void {
    const [newest] = after.reports
    if (op.type === 'dayClosed.v1' && newest?.number === op.number) this.made.push(newest)
  }
}
