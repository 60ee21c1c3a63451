import type { RefundTask, ServiceState } from '@comanda/domain'

/** Money that is still to be given back, oldest first; of one check where it is named (C10, C11). */
export const openTasks = ({ refundTasks }: ServiceState, checkId?: string): readonly RefundTask[] =>
  Object.values(refundTasks)
    .filter((task) => task.resolved === null && (checkId === undefined || task.checkId === checkId))
    .sort((a, b) => a.created.seq - b.created.seq)

/** Those that were done, newest first. */
export const doneTasks = ({ refundTasks }: ServiceState): readonly RefundTask[] =>
  Object.values(refundTasks)
    .filter(({ resolved }) => resolved !== null)
    .sort((a, b) => (b.resolved?.mark.at ?? 0) - (a.resolved?.mark.at ?? 0))
