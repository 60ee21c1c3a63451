import type { Contender, Run } from '../contenders/contender.ts'

export interface Turn {
  readonly rate: number
  /** Length of one turn. */
  readonly seconds: number
  readonly turns: number
  /** Before the first turn; measured and thrown away. */
  readonly warmUpSeconds: number
}

/**
 * Lets contenders take turns of a few seconds (A B C A B C …), so that a noisy minute of the machine
 * hits all of them. In one turn every contender is asked for the same commands at the same times.
 */
export async function interleave(
  contenders: readonly Contender[],
  { rate, seconds, turns, warmUpSeconds }: Turn,
): Promise<readonly (readonly Run[])[]> {
  for (const contender of contenders) await contender.run({ rate, seconds: warmUpSeconds, seed: 1 })
  const runs: Run[][] = contenders.map(() => [])
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, contender] of contenders.entries())
      runs[index]?.push(await contender.run({ rate, seconds, seed: 2 + turn }))
  return runs
}
