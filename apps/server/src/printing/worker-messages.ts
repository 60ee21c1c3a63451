import type { PrinterReport } from '@comanda/protocol'
import type { PrintCalls } from './print-house.ts'

/** What the server asks of the thread that prints. */
export type ToWorker =
  | {
      readonly t: 'call'
      readonly n: number
      readonly call: keyof PrintCalls
      readonly args: readonly unknown[]
    }
  | { readonly t: 'close' }

/** What that thread tells. */
export type FromWorker =
  | { readonly t: 'result'; readonly n: number; readonly result: unknown }
  | { readonly t: 'failed'; readonly n: number; readonly message: string }
  | { readonly t: 'reports'; readonly restaurantId: string; readonly reports: readonly PrinterReport[] }
  | { readonly t: 'problem'; readonly code: string; readonly message: string }

/** What the thread is started with. */
export interface WorkerStart {
  readonly file: string
}
