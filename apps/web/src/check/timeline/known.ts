import type { Check, ServiceState, SetupState } from '@comanda/domain'
import type { Formats } from '../../shared/formats.ts'

/** What the words of a step need to know. */
export interface Known {
  readonly setup: SetupState
  /** The check before and after the step. */
  readonly before: Check | undefined
  readonly after: Check | undefined
  readonly tickets: ServiceState['tickets']
  readonly formats: Pick<Formats, 'money' | 'percent' | 'number'>
}

export interface OpWords {
  /** A text under `op.`. */
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}
