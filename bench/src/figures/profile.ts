import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What V8 calls a CPU profile, as far as it is read here. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const SUFFIX = '.cpuprofile'
const IDLE = new Set(['(idle)', '(program)', '(root)'])

const TOP = 25

/** What took the time of the processes that left a profile in a folder. */
export const profilesIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => [name, ...topFunctions(join(folder, name), TOP)].join('\n'))
    .join('\n\n')

/** The functions in which a process spent its time, most first, waiting for the disk among it. */
function topFunctions(file: string, count: number): readonly string[] {
  const spent = timePerFunction(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile)
  const busy = spent.reduce((sum, [, time]) => sum + time, 0)
  return spent
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, time]) => `${((100 * time) / busy).toFixed(1).padStart(6)} %  ${name}`)
}

function timePerFunction({ nodes, samples, timeDeltas }: CpuProfile): [name: string, time: number][] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const spent = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? ''
    if (!IDLE.has(name)) spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  }
  return [...spent]
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  if (IDLE.has(functionName)) return functionName
  const place = url.replace(/^.*\/(node_modules|packages|apps)\//, '$1/')
  return `${functionName || '(anonymous)'}  ${place === '' ? 'native' : `${place}:${lineNumber + 1}`}`
}
