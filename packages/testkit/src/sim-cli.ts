import { parseArgs } from 'node:util'
import { simulate } from './sim/simulate.ts'

/**
 * `npm run sim -- --seeds 200 [--from 1] [--seed 17]`: simulated lunches, one line at the end. A failing
 * seed prints what was found and how to play it again.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    terminals: { type: 'string' },
  },
})

const first = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const total = { commands: 0, ops: 0, faults: 0, diverged: 0, lost: 0, cookedTwice: 0, moneyOff: 0 }

for (let seed = first; seed < first + count; seed++) {
  const result = await simulate({ seed, ...(values.terminals && { terminals: Number(values.terminals) }) })
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result[key]
  if (result.findings.length > 0) {
    for (const finding of result.findings.slice(0, 10)) console.log(`seed ${seed}: ${finding}`)
    console.log(`seed ${seed}: again with npm run sim -- --seed ${seed}`)
  }
}

const { commands, ops, faults, diverged, lost, cookedTwice, moneyOff } = total
console.log(
  `seeds ${count}, commands ${commands}, ops ${ops}, faults ${faults}, ` +
    `diverged ${diverged}, lost ${lost}, cooked twice ${cookedTwice}, money off ${moneyOff}`,
)
if (diverged + lost + cookedTwice + moneyOff > 0) process.exitCode = 1
