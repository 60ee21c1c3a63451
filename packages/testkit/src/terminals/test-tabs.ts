import type { WriterEvent, Writers } from '@comanda/client'

interface Tab {
  readonly holds: Set<string>
  readonly heard: ((event: WriterEvent) => void)[]
}

/** The tabs of one browser, with the locks and the channel between them, without a browser. */
export class TestTabs {
  readonly #tabs = new Set<Tab>()
  readonly #queues = new Map<string, { readonly tab: Tab; readonly taken: (replica: string) => void }[]>()

  /** The writers of a new tab. `die` is what the browser does when it is killed: locks go to who waits. */
  open(): Writers & { die(): void } {
    const tab: Tab = { holds: new Set(), heard: [] }
    this.#tabs.add(tab)
    const die = (): void => {
      if (!this.#tabs.delete(tab)) return
      for (const [replica, queue] of this.#queues)
        this.#queues.set(
          replica,
          queue.filter((waiting) => waiting.tab !== tab),
        )
      for (const replica of tab.holds) this.#grantNext(replica)
    }
    return {
      claim: async (known, fresh) => {
        const replica = known.find((candidate) => this.#isFree(candidate)) ?? fresh()
        tab.holds.add(replica)
        return replica
      },
      inherit: (known, taken) => {
        for (const replica of known) {
          const queue = this.#queues.get(replica) ?? []
          this.#queues.set(replica, [...queue, { tab, taken }])
          if (!this.#isHeld(replica)) this.#grantNext(replica)
        }
      },
      tell: (event) => {
        for (const other of this.#tabs)
          if (other !== tab) for (const heard of other.heard) heard(structuredClone(event))
      },
      listen: (heard) => tab.heard.push(heard),
      close: die,
      die,
    }
  }

  #isHeld(replica: string): boolean {
    return [...this.#tabs].some(({ holds }) => holds.has(replica))
  }

  #isFree(replica: string): boolean {
    return !this.#isHeld(replica) && (this.#queues.get(replica) ?? []).length === 0
  }

  #grantNext(replica: string): void {
    const [next, ...rest] = this.#queues.get(replica) ?? []
    this.#queues.set(replica, rest)
    if (next === undefined) return
    next.tab.holds.add(replica)
    next.taken(replica)
  }
}
