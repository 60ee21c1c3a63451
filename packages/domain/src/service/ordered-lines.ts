import type { Check, Line, OrderedLine } from './state.ts'

/** Those that stand: neither removed nor voided as a whole. */
export const orderedOf = (lines: readonly Line[]): readonly OrderedLine[] =>
  lines.filter((line): line is OrderedLine => line.status === 'ordered')

/** The lines of a check that stand. */
export const orderedLines = ({ lines }: Pick<Check, 'lines'>): readonly OrderedLine[] => orderedOf(lines)
