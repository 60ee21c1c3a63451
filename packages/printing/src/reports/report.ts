import type { CarriedOver, Receipt, Takings, Till, Undecided, Unheard } from '@comanda/domain'

/** An X or a Z as it is to be on paper, with the names of today (F5.3). */
export interface PrintedReport extends Pick<Receipt, 'currency' | 'locale' | 'timeZone'> {
  readonly business: Pick<Receipt['business'], 'name' | 'lines' | 'taxNumber'>
  /** `null`: a terminal that works alone. */
  readonly multiSession: string | null
  /** `null`: it is an X, which has no number and is no document. */
  readonly number: number | null
  readonly day: string
  /** Milliseconds since the epoch; `null`: since the beginning. */
  readonly from: number | null
  readonly to: number
  /** Who closed the day, or is reading; `null`: no longer there. */
  readonly by: string | null
  readonly takings: Takings
  readonly tills: readonly Till[]
  readonly carriedOver: readonly CarriedOver[]
  readonly unheard: readonly Unheard[]
  readonly undecided: Undecided | null
  /** By id, of those that are still there. */
  readonly categories: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, string>>
}
