import type { OpRecord } from '@comanda/sync'
import type { TimelineRecord } from './check-schemas.ts'
import type { Searchable } from './projection.ts'

/** Everything that happened to a check, in order, as the log holds it: what was erased of it is not there (F3.8). */
export async function timelineOf(
  { db, store }: Pick<Searchable, 'db' | 'store'>,
  log: string,
  row: number,
): Promise<readonly TimelineRecord[]> {
  const seqs = db
    .prepare('SELECT seq FROM check_ops WHERE row = ? ORDER BY seq')
    .all(row)
    .map(({ seq }) => seq as number)
  const records: OpRecord[] = []
  for (const { first, count } of runsOf(seqs)) records.push(...(await store.records(log, first - 1, count)))
  return records.map(({ seq, op, stamp, personal }) => ({
    seq,
    op: { ...op },
    stamp,
    ...(personal !== undefined && { personal: personal.data }),
  }))
}

/** Numbers that follow each other are read at once. */
function runsOf(seqs: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = []
  for (const seq of seqs) {
    const last = runs.at(-1)
    if (last !== undefined && last.first + last.count === seq) last.count += 1
    else runs.push({ first: seq, count: 1 })
  }
  return runs
}
