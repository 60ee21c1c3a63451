import type { LogStore } from '@comanda/storage'
import type { Notice } from './notices.ts'

type Values = readonly (readonly [key: string, value: unknown])[]

const PREFIX = 'notice/'
const KEPT = 200

/** The notices that nobody has read yet, newest first; the oldest give way. What it returns is to be stored. */
export class NoticeBook {
  #notices: readonly Notice[] = []

  get all(): readonly Notice[] {
    return this.#notices
  }

  find(id: string): Notice | undefined {
    return this.#notices.find((notice) => notice.id === id)
  }

  async load(store: LogStore): Promise<void> {
    const keys = await store.keys(PREFIX)
    const notices = (await Promise.all(keys.map((key) => store.value(key)))) as readonly Notice[]
    this.#notices = notices.toSorted((a, b) => b.at - a.at).slice(0, KEPT)
  }

  /** `fresh` in the order in which it happened. */
  add(fresh: readonly Notice[]): Values {
    const added = fresh.filter(({ id }) => this.find(id) === undefined)
    if (added.length === 0) return []
    const all = [...added.toReversed(), ...this.#notices]
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
