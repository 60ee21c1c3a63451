import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import type { Check, SetupState } from '@comanda/domain'
import type { Gathered } from './gathered.ts'
import { type CheckFacts, factsOf, isClosed } from './read-check.ts'
import { prepareWrites, type Writes } from './statements.ts'

/** Of so many checks it is remembered what they are found by. */
const REMEMBERED = 5_000

/** Writes the rows of checks. The caller puts transactions around it, and says `forget` when one came to nothing. */
export class CheckRows {
  readonly #writes: Writes
  /** By row: what it is found by, as it was written last. */
  readonly #said = new Map<number, string>()

  constructor(db: DatabaseSync) {
    this.#writes = prepareWrites(db)
  }

  clear(log: number): void {
    this.forget()
    for (const statement of this.#writes.clearing) statement.run(log)
  }

  put(log: number, gathered: Gathered, setup: SetupState): void {
    const seqs = lastSeqs(gathered)
    for (const check of gathered.changed.values()) this.#putCheck(log, check, setup, seqs.get(check.id) ?? 0)
    for (const [id, of] of gathered.gone) this.#leadOn(log, id, of)
    for (const { checkId, seq } of gathered.named) this.#writes.addOp.run(seq, log, checkId)
  }

  /** What was written last was not, after all. */
  forget(): void {
    this.#said.clear()
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
}

const lastSeqs = ({ named }: Gathered): ReadonlyMap<string, number> =>
  new Map(named.map(({ checkId, seq }) => [checkId, seq]))
