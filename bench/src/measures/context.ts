import type { Options } from '../options.ts'

export interface MeasureContext {
  readonly options: Options
  /** Says what is going on, for whoever waits. */
  readonly say: (text: string) => void
}

/** What each restaurant has behind it today when it is measured: the middle of a day, not its first minute. */
export const CLOSED_TODAY = 200
