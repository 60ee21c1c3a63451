import type { WriterEvent, Writers } from '../writers.ts'

/** How a tab knows which replica ids are in living hands. */
export type Claims = Pick<Writers, 'claim' | 'inherit' | 'close' | 'neverReclaims'>

/** What tabs tell each other. */
export type TabMessage =
  | { readonly kind: 'event'; readonly event: WriterEvent }
  /** Who of these is alive? */
  | { readonly kind: 'who'; readonly replicas: readonly string[] }
  | { readonly kind: 'alive'; readonly replica: string }

/** Between the tabs of one browser; the speaker does not hear itself. */
export interface TabChannel {
  post(message: TabMessage): void
  listen(heard: (message: TabMessage) => void): void
  close(): void
}
