import { readFileSync } from 'node:fs'

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const IDLE = new Set(['(idle)', '(program)', '(root)'])

/** The functions in which a process spent its time, most first, as lines of text. */
export function topFunctions(file: string, count: number): readonly string[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const spent = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? ''
    spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const busy = [...spent].filter(([name]) => !IDLE.has(name)).reduce((sum, [, time]) => sum + time, 0)
  return [...spent]
    .filter(([name]) => !IDLE.has(name))
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, time]) => `${((100 * time) / busy).toFixed(1).padStart(6)} %  ${name}`)
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  if (IDLE.has(functionName)) return functionName
  const place = url.replace(/^.*\/(node_modules|packages|apps)\//, '$1/')
  return `${functionName || '(anonymous)'}  ${place === '' ? 'native' : `${place}:${lineNumber + 1}`}`
}
