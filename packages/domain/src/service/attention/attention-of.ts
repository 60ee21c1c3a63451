import type { ServiceState } from '../state.ts'
import type { Kept } from './kept.ts'

/** What waits for a manager, in the order in which it reached the log; of one terminal, or of all (C21). */
export const attentionOf = (state: Pick<ServiceState, 'attention'>, terminalId?: string): readonly Kept[] =>
  Object.values(state.attention)
    .filter(({ made }) => terminalId === undefined || made.terminal === terminalId)
    .sort((a, b) => a.made.seq - b.made.seq)
