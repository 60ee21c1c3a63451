import type { SetupState } from '@comanda/domain'
import { Findings } from './findings.ts'

/** What lies on the counter: order slips less void slips by `station line part`, what goes elsewhere by `seq station`, and what is wrong with them. */
interface Counter {
  readonly units: ReadonlyMap<string, number>
  readonly moved: readonly (readonly [place: string, units: number])[]
  readonly cookedTwice: readonly string[]
  readonly lost: readonly string[]
}

/** Holds the paper against what stations were told: every unit of a station that prints is on it, once, and no other goes elsewhere (INV4). */
export function comparePaper(
  { units, moved, cookedTwice, lost }: Counter,
  told: readonly ReadonlyMap<string, number>[],
  went: readonly ReadonlyMap<string, number>[],
  { stations }: SetupState,
): Findings {
  const findings = new Findings()
  for (const text of cookedTwice) findings.add('cookedTwice', `paper: ${text}`)
  for (const text of lost) findings.add('lost', `paper: ${text}`)
  for (const [place, count] of moved)
    if (!went.some((each) => each.get(place) === count))
      findings.add('lost', `paper: ${count} are said to go elsewhere at ${place}`)
  const left = new Map(units)
  for (const each of told)
    for (const [key, count] of each) {
      const station = key.split(' ')[0] ?? ''
      if (station === '' || (stations[station]?.printerIds.length ?? 0) > 0)
        left.set(key, (left.get(key) ?? 0) - count)
    }
  for (const [key, count] of left)
    if (count !== 0)
      findings.add(count > 0 ? 'cookedTwice' : 'lost', `paper: ${key}: ${count > 0 ? '+' : ''}${count} units`)
  return findings
}
