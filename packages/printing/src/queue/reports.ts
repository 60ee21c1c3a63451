import type { PrinterReport } from '@comanda/protocol'
import type { Job } from '../jobs/job.ts'

/** What is told of a printer, with what waits for it. */
export function reportOf(
  printerId: string,
  jobs: readonly Job[],
  {
    state,
    since,
    fallback,
    drawerShutAt,
  }: Pick<PrinterReport, 'state' | 'since' | 'fallback'> & { readonly drawerShutAt: number | undefined },
): PrinterReport {
  const own = jobs.filter((job) => job.printerId === printerId)
  return {
    printerId,
    state,
    waiting: own.length,
    stale: own.filter((job) => job.state === 'stale').length,
    uncertain: own.filter((job) => job.mayBeOnPaper).length,
    since,
    fallback,
    ...(drawerShutAt !== undefined && { drawerShutAt }),
  }
}
