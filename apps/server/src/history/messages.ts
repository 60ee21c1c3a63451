import type { CheckHistory, CheckQuery, FoundChecks } from './check-schemas.ts'
import type { KitchenTimesReport } from './kitchen/kitchen-schemas.ts'
import type { StatementQuery } from './statement/account-statements.ts'
import type { Statement } from './statement/statement-schemas.ts'
import type { FoundZs, ZAnswer, ZQuery } from './z/z-schemas.ts'

/** Something that only history can answer. Permissions have been looked at already (INV10). */
export type Question =
  | {
      readonly kind: 'checks'
      readonly log: string
      readonly query: CheckQuery
      /** This person sees no checks of others; `null`: all. */
      readonly ownOnly: string | null
    }
  | { readonly kind: 'check'; readonly log: string; readonly id: string; readonly ownOnly: string | null }
  | {
      readonly kind: 'kitchenTimes'
      readonly logs: readonly string[]
      /** Business days, both included. */
      readonly from: string
      readonly to: string
      readonly station: string | null
    }
  /** Of the house account of a customer; `log`: any service log of the restaurant. */
  | { readonly kind: 'statement'; readonly log: string; readonly page: StatementQuery }
  | { readonly kind: 'zReports'; readonly log: string; readonly query: ZQuery }
  | { readonly kind: 'zReport'; readonly log: string; readonly number: number }

/** What the thread of history is asked to do. */
export type Task =
  | Question
  /** Read on in these logs until nothing durable is missing; `null`: in all. */
  | { readonly kind: 'catchUp'; readonly logs: readonly string[] | null }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'close' }

/** Log → `seq` of the last record that is in the rows. */
export type Reached = Readonly<Record<string, number>>

interface Results {
  readonly checks: FoundChecks
  readonly check: CheckHistory | null
  readonly kitchenTimes: KitchenTimesReport
  readonly statement: Statement
  readonly zReports: FoundZs
  readonly zReport: ZAnswer | null
  readonly catchUp: Reached
  readonly rebuild: Reached
  readonly close: null
}
export type ResultOf<T extends Task> = Results[T['kind']]

/** To the thread. */
export interface Request {
  readonly n: number
  readonly task: Task
}

/** From the thread. */
export type Report =
  /** It has begun to listen. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly n: number; readonly result: ResultOf<Task> }
  | { readonly kind: 'failed'; readonly n: number; readonly cause: Error }
  /** Something that the operator should know; it is tried again by itself. */
  | { readonly kind: 'problem'; readonly cause: Error }

/** Which files a thread works on. */
export interface Files {
  /** `history.db`. */
  readonly file: string
  /** The store of logs; it is only read. */
  readonly storeFile: string
}
