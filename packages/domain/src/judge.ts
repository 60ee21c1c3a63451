import type { Stamp } from '@comanda/sync'
import type { Mark } from './mark.ts'

/** Within this span two edits count as made together: arrival decides, not the clocks (C3). Milliseconds. */
export const TOGETHER_MS = 5_000

export type Verdict = 'seen' | 'wins' | 'late'

/** Made on the author's own terminal, in this tab, another, or before a restart: its screen showed it at once. */
export const isOwn = (mark: Mark, author: Stamp): boolean => mark.terminal === author.terminal

/** True when the author did not know of the change `mark` made by somebody else. */
export const isUnseen = (mark: Mark | undefined, author: Stamp & { readonly basis: number }): boolean =>
  mark !== undefined && mark.seq > author.basis && !isOwn(mark, author)

/** Somebody saved it after the author had done what they did: at that moment it was otherwise. */
export const isLater = (saved: Mark | undefined, author: Pick<Stamp, 'at'>): boolean =>
  saved !== undefined && saved.at > author.at

/**
 * Two people set the same field without seeing each other (C3, C4): the later typed stands; typed
 * within a few seconds of each other, the last to arrive.
 */
export function judge(
  mark: Mark | undefined,
  sawTheValue: boolean,
  author: Stamp & { readonly basis: number },
): Verdict {
  if (mark === undefined || (!isUnseen(mark, author) && (sawTheValue || isOwn(mark, author)))) return 'seen'
  return author.at + TOGETHER_MS < mark.at ? 'late' : 'wins'
}
