import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import type { Check, SetupState } from '@comanda/domain'
import { parseLogName } from '@comanda/protocol'
import type { Position } from '@comanda/sync'
import type { Gathered } from './gathered.ts'
import { type CheckFacts, factsOf, isClosed } from './read-check.ts'
import { prepareWrites, type Writes } from './statements.ts'

/** Of so many checks it is remembered what they are found by. */
const REMEMBERED = 5_000

/** Writes the rows of checks. Each call is one transaction: rows and position are always of one moment. */
export class CheckRows {
  readonly #db: DatabaseSync
  readonly #writes: Writes
  /** By row: what it is found by, as it was written last. */
  readonly #said = new Map<number, string>()

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#writes = prepareWrites(db)
  }

  /** How far a log is projected, and the id that its rows carry. */
  log(name: string): { readonly id: number; readonly position: Position } {
    const { restaurantId = '', multiSessionId } = parseLogName(name) ?? {}
    this.#writes.addLog.run(name, restaurantId, multiSessionId ?? '')
    const row = this.#writes.log.get(name) as { id: number; seq: number; hash: string }
    return { id: row.id, position: { seq: row.seq, hash: row.hash } }
  }

  /** Forgets everything of a log: what it says belongs to another past. */
  clear(log: number): void {
    this.#said.clear()
    this.#inOne(() => {
      for (const statement of this.#writes.clearing) statement.run(log)
      this.#writes.setPosition.run(0, '', log)
    })
  }

  put(log: number, gathered: Gathered, setup: SetupState, reached: Position): void {
    this.#inOne(() => {
      const seqs = lastSeqs(gathered)
      for (const check of gathered.changed.values())
        this.#putCheck(log, check, setup, seqs.get(check.id) ?? 0)
      for (const [id, of] of gathered.gone) this.#leadOn(log, id, of)
      for (const { checkId, seq } of gathered.named) this.#writes.addOp.run(seq, log, checkId)
      this.#writes.setPosition.run(reached.seq, reached.hash, log)
    })
  }

  #putCheck(log: number, check: Check, setup: SetupState, lastSeq: number): void {
    const { tables, words, people, ...columns } = factsOf(check, setup)
    const row = this.#writes.putCheck.get({ ...columns, log, lastSeq })?.row as number
    this.#putFoundBy(row, { tables, words, people })
    this.#writes.dropAlias.run(log, check.id)
    if (isClosed(check)) this.#writes.putBody.run(row, deflateRawSync(JSON.stringify(check)))
    else this.#writes.dropBody.run(row)
  }

  /** Tables, words and people change seldom: what was written last is not written again. */
  #putFoundBy(row: number, { tables, words, people }: Pick<CheckFacts, 'tables' | 'words' | 'people'>): void {
    const said = JSON.stringify([tables, [...words], [...people]])
    if (this.#said.get(row) === said) return
    this.#writes.dropTables.run(row)
    for (const table of tables) this.#writes.addTable.run(row, table.id, table.folded)
    this.#writes.dropWords.run(row)
    for (const word of words) this.#writes.addWord.run(word, row)
    this.#writes.dropPeople.run(row)
    for (const person of people) this.#writes.addPerson.run(person, row)
    if (this.#said.size >= REMEMBERED) this.#said.clear()
    this.#said.set(row, said)
  }

  /** The row of an id that turned out to be another check goes; what happened to it belongs to that one. */
  #leadOn(log: number, id: string, of: string): void {
    this.#said.clear()
    this.#writes.handOps.run({ log, id, of })
    for (const statement of this.#writes.droppingCheck) statement.run(log, id)
    this.#writes.leadAliases.run(of, log, id)
    this.#writes.putAlias.run(log, id, of)
  }

  #inOne(write: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#said.clear()
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }
}

const lastSeqs = ({ named }: Gathered): ReadonlyMap<string, number> =>
  new Map(named.map(({ checkId, seq }) => [checkId, seq]))
