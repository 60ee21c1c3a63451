import type { CloseReason } from '@comanda/protocol'
import type { LinkKind } from './link.ts'

/** Facts behind the status chip (F6.1). */
export interface LinkStatus {
  /** `connecting` before the first answer, `offline` when no way works. */
  readonly state: 'connecting' | 'online' | 'offline'
  /** The kind in use, or the last tried. */
  readonly kind: LinkKind
  /** Since when in this state. Milliseconds since the epoch, local clock. */
  readonly since: number
  /** Set when the server was reached and answered with an error: that is not "offline". */
  readonly serverError: number | null
  /** Set when the server has ended the connection for a reason that needs a person. */
  readonly closed: CloseReason | null
}

export interface TerminalStatus {
  readonly link: LinkStatus
  /** Commands without an answer yet, of all tabs. */
  readonly pending: number
  /** Of those, not yet on this device's disk. */
  readonly unsaved: number
  /** Round trip of the last heartbeat or exchange. Milliseconds. */
  readonly latencyMs: number | null
  /** When the server was last heard. Local clock. */
  readonly lastSyncAt: number | null
  /** How far this device's clock is off; added to every `at` (C23). Milliseconds. */
  readonly clockOffsetMs: number
  /** Set while the local store refuses to write: nothing new is safe. */
  readonly storageError: string | null
}
