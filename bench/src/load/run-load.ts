import { setTimeout as sleep } from 'node:timers/promises'
import type { Crew } from './crew.ts'
import { Ledger, type Samples } from './ledger.ts'
import { seeded } from './random.ts'

export interface Load {
  /** Commands per second, all members together. */
  readonly rate: number
  readonly seconds: number
  readonly seed: number
}

/**
 * Open loop: commands are due at random times (Poisson) however slow the answers are, so that a server
 * that falls behind shows it.
 */
export async function runLoad(crew: Crew, { rate, seconds, seed }: Load): Promise<Samples> {
  const random = seeded(seed)
  const started = performance.now()
  const end = started + seconds * 1_000
  const gap = () => (-Math.log(1 - random()) * 1_000) / rate
  const ledger = new Ledger(started)
  crew.writeInto(ledger)
  for (let due = started + gap(); due < end; due += gap()) {
    while (performance.now() < due) await sleep(Math.max(1, Math.floor(due - performance.now())))
    crew.act(Math.floor(random() * crew.size), due, random)
  }
  return ledger.settled()
}
