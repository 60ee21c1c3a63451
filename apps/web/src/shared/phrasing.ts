import type { SetupState } from '@comanda/domain'
import type { Formats } from './formats.ts'

/** What sentences about refusals and values are made with. */
export interface Phrasing extends Pick<Formats, 'locale' | 'money' | 'percent' | 'time'> {
  /** A text of `refusals.texts.ts`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string
}

export type Names = Pick<SetupState, 'people' | 'terminals' | 'tables' | 'customers' | 'orderTypes'>
