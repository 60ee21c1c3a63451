import type { Notice, ReadyNotice } from '@comanda/client'

/** What a notice says by now: more dishes of a ticket make the same notice news again. */
export const newsOf = (notice: Notice): string =>
  notice.kind === 'ready' ? `${notice.id} ${notice.seq}` : notice.id

export interface Fresh {
  /** Food to be brought: told apart from all else, for it cools. */
  readonly ready: readonly ReadyNotice[]
  readonly others: readonly Exclude<Notice, ReadyNotice>[]
}

/** What has not been told yet. */
export function freshOf(notices: readonly Notice[], told: ReadonlySet<string>): Fresh {
  const fresh = notices.filter((notice) => !told.has(newsOf(notice)))
  return {
    ready: fresh.filter((notice) => notice.kind === 'ready'),
    others: fresh.filter((notice) => notice.kind !== 'ready'),
  }
}

/** A toast on screen, and the notices that it speaks of. */
export interface Told {
  readonly toast: string
  readonly ids: readonly string[]
}
