import type { LogStore } from '@comanda/storage'
import type { Notice, ReadyNotice } from './notices.ts'
import type { Values } from './value-writer.ts'

const PREFIX = 'notice/'
const KEPT = 200

/** The notices that nobody has read yet, newest first; the oldest give way. What it returns is to be stored. */
export class NoticeBook {
  #notices: readonly Notice[] = []
  #shown: {
    readonly of: readonly Notice[]
    readonly personId: string | null
    readonly list: readonly Notice[]
  } = { of: this.#notices, personId: null, list: this.#notices }

  get all(): readonly Notice[] {
    return this.#notices
  }

  /** What this person is shown: that dishes are ready is told only to who serves them. */
  shownTo(personId: string | null): readonly Notice[] {
    const { of, personId: shownTo } = this.#shown
    if (of === this.#notices && shownTo === personId) return this.#shown.list
    const isShown = (notice: Notice): boolean => notice.kind !== 'ready' || notice.personId === personId
    const list = this.#notices.every(isShown) ? this.#notices : this.#notices.filter(isShown)
    this.#shown = { of: this.#notices, personId, list }
    return list
  }

  /** Those that say that dishes are ready. */
  get ready(): readonly ReadyNotice[] {
    return this.#notices.filter((notice) => notice.kind === 'ready')
  }

  find(id: string): Notice | undefined {
    return this.#notices.find((notice) => notice.id === id)
  }

  async load(store: LogStore): Promise<void> {
    const keys = await store.keys(PREFIX)
    const notices = (await Promise.all(keys.map((key) => store.value(key)))) as readonly Notice[]
    this.#notices = notices.toSorted((a, b) => b.at - a.at).slice(0, KEPT)
  }

  /** `fresh` in the order in which it happened. What says more than before takes the place of what was said. */
  add(fresh: readonly Notice[]): Values {
    const added = fresh.filter((notice) => isNews(notice, this.find(notice.id)))
    if (added.length === 0) return []
    const replaced = new Set(added.map(({ id }) => id))
    const all = [...added.toReversed(), ...this.#notices.filter(({ id }) => !replaced.has(id))]
    this.#notices = all.slice(0, KEPT)
    const gone = all.slice(KEPT).map(({ id }) => [PREFIX + id, undefined] as const)
    return [
      ...this.#notices.slice(0, added.length).map((notice) => [PREFIX + notice.id, notice] as const),
      ...gone,
    ]
  }

  remove(id: string): Values {
    if (this.find(id) === undefined) return []
    this.#notices = this.#notices.filter((notice) => notice.id !== id)
    return [[PREFIX + id, undefined]]
  }
}

const isNews = (notice: Notice, known: Notice | undefined): boolean =>
  known === undefined || (notice.kind === 'ready' && known.kind === 'ready' && notice.seq > known.seq)
