import type { Stamp } from '@comanda/sync'
import type { Mark } from './mark.ts'

/** Within this span two edits count as made together: arrival decides, not the clocks (C3). Milliseconds. */
export const TOGETHER_MS = 5_000

export type Verdict = 'seen' | 'wins' | 'late'

/** True when the author did not know of the change `mark` made by somebody else. */
export const isUnseen = (mark: Mark | undefined, author: Stamp & { readonly basis: number }): boolean =>
  mark !== undefined && mark.seq > author.basis && mark.replica !== author.replica

/**
 * Two people set the same field without seeing each other (C3, C4): the later typed stands; typed
 * within a few seconds of each other, the last to arrive.
 */
export function judge(
  mark: Mark | undefined,
  sawTheValue: boolean,
  author: Stamp & { readonly basis: number },
): Verdict {
  if (mark === undefined || (!isUnseen(mark, author) && (sawTheValue || mark.replica === author.replica)))
    return 'seen'
  return author.at + TOGETHER_MS < mark.at ? 'late' : 'wins'
}
