import { describe, expect, test } from 'vitest'
import { MUTANTS } from './mutants.ts'
import { simulate } from './simulate.ts'

const SEEDS = 100

/** Seeds that once found a bug, and which. They stay for ever. */
const REGRESSIONS: readonly (readonly [seed: number, what: string])[] = [
  [61, 'an answer told as stored, then lost with the power, was never repeated'],
  [63, 'a command of which the server had forgotten the answer waited for ever'],
  [64, 'a commit that failed while the server died ended the process'],
  [83, 'a command swallowed by a silent network was never sent again'],
]

describe('a simulated lunch', () => {
  test(`[INV1] [INV2] [INV3] [INV8] [C22] [C23] ${SEEDS} seeds: all replicas agree and nothing is lost`, async () => {
    const total = { commands: 0, ops: 0, faults: 0 }
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { findings, commands, ops, faults } = await simulate({ seed })
      expect(findings, `seed ${seed}; again with: npm run sim -- --seed ${seed}`).toEqual([])
      total.commands += commands
      total.ops += ops
      total.faults += faults
    }
    expect(total.commands).toBeGreaterThan(SEEDS * 50)
    expect(total.faults).toBeGreaterThan(SEEDS * 5)
  }, 120_000)

  test.each(REGRESSIONS)('seed %i: %s', async (seed) => {
    expect((await simulate({ seed })).findings).toEqual([])
  })

  test('the same seed makes the same lunch', async () => {
    expect(await simulate({ seed: 7 })).toEqual(await simulate({ seed: 7 }))
  })
})

describe('the simulation can fail', () => {
  test.each(Object.entries(MUTANTS))(
    'it notices when %s',
    async (_name, { mutant, finds }) => {
      for (let seed = 1; seed <= 25; seed++) {
        const result = await simulate({ seed, mutant })
        if (result[finds] > 0) return
      }
      expect.unreachable('25 seeds and nothing was noticed')
    },
    60_000,
  )
})
