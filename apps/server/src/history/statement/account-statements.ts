import { customerOf, type SetupOp, type SetupState } from '@comanda/domain'
import { parseLogName, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import type { Statement, StatementEntry } from './statement-schemas.ts'

const PAGE = 1_000

type Entry = Omit<StatementEntry, 'balanceMinor'>

/** What a restaurant's setup log has entered on house accounts so far. */
interface Read {
  seq: number
  /** By the customer id that was written, oldest first. */
  readonly entries: Map<string, Entry[]>
}

export interface StatementQuery {
  readonly customerId: string
  /** Entries before this one of the log; `null`: the newest. */
  readonly before: number | null
  readonly limit: number
}

/** Whole statements of house accounts, out of the setup log; each of its records is read once. */
export class AccountStatements {
  readonly #store: LogStore
  readonly #read = new Map<string, Promise<Read>>()

  constructor(store: LogStore) {
    this.#store = store
  }

  /** Newest first, each with what was owed after it. `setup`: knows who was merged with whom. */
  async of(restaurantId: string, query: StatementQuery, setup: SetupState): Promise<Statement> {
    const { entries } = await this.#upToDate(restaurantId)
    const id = customerOf(setup, query.customerId)?.id ?? query.customerId
    const all = [...entries]
      .filter(([written]) => (customerOf(setup, written)?.id ?? written) === id)
      .flatMap(([, own]) => own)
      .sort((a, b) => a.seq - b.seq)
    let balanceMinor = 0
    const running = all.map((entry) => {
      balanceMinor += entry.amountMinor
      return { ...entry, balanceMinor }
    })
    const older = running.filter(({ seq }) => seq < (query.before ?? Number.POSITIVE_INFINITY)).reverse()
    const page = older.slice(0, query.limit)
    const next = older.length > page.length ? (page.at(-1)?.seq ?? null) : null
    return { customerId: id, balanceMinor, entries: page, next }
  }

  /** One reading at a time: the next goes on where it ended. */
  #upToDate(restaurantId: string): Promise<Read> {
    const before = this.#read.get(restaurantId) ?? Promise.resolve({ seq: 0, entries: new Map() })
    const now = before
      .catch(() => ({ seq: 0, entries: new Map<string, Entry[]>() }))
      .then((read) => this.#readOn(setupLogOf(restaurantId), read))
    this.#read.set(restaurantId, now)
    return now
  }

  async #readOn(log: string, read: Read): Promise<Read> {
    for (;;) {
      const page = (await this.#store.records(log, read.seq, PAGE)) as readonly OpRecord<SetupOp>[]
      for (const record of page) {
        const entry = entryIn(record)
        if (entry !== null) note(read, ...entry)
        read.seq = record.seq
      }
      if (page.length < PAGE) return read
    }
  }
}

function note({ entries }: Read, customerId: string, entry: Entry): void {
  const known = entries.get(customerId)
  if (known === undefined) entries.set(customerId, [entry])
  else known.push(entry)
}

/** Whose account a record enters something on, and what; `null`: none. */
function entryIn({ op, seq, stamp }: OpRecord<SetupOp>): readonly [string, Entry] | null {
  switch (op.type) {
    case 'accountEntered.v1': {
      const { customerId, entryId, kind, amountMinor, check, method, made, from } = op
      const { by, terminal, at } = made
      const multiSessionId = parseLogName(from)?.multiSessionId ?? null
      const about = { check, method, multiSessionId, reason: '' }
      return [customerId, { seq, entryId, kind, amountMinor, ...about, by, terminal, at }]
    }
    case 'accountAdjusted.v1': {
      const { customerId, entryId, amountMinor, reason } = op
      const { by, terminal, at } = stamp
      const about = { check: null, method: '', multiSessionId: null, reason }
      return [customerId, { seq, entryId, kind: 'adjustment', amountMinor, ...about, by, terminal, at }]
    }
    default:
      return null
  }
}
