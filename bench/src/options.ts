import { parseArgs } from 'node:util'

export const MEASURES = ['latency', 'throughput', 'start', 'browser', 'kitchen', 'day'] as const
export type Measure = (typeof MEASURES)[number]

export interface Options {
  /** Load that each row is measured under. Seconds. */
  readonly seconds: number
  /** Commands per second, all terminals together. */
  readonly rate: number
  readonly restaurants: number
  /** Per restaurant. */
  readonly terminals: number
  readonly only: readonly Measure[]
  readonly quick: boolean
  /** Where to write the rows as JSON; `null`: nowhere. */
  readonly json: string | null
  /** Where to leave CPU profiles of the servers; `null`: nowhere. */
  readonly profile: string | null
  readonly help: boolean
}

/** What was asked for makes no sense; the message says what. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const FLAGS = {
  seconds: { type: 'string' },
  rate: { type: 'string', default: '200' },
  restaurants: { type: 'string', default: '10' },
  terminals: { type: 'string', default: '5' },
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
  json: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const SECONDS = { quick: '3', whole: '15' }

export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args)
  const { quick, help } = values
  return {
    seconds: number('seconds', values.seconds ?? (quick ? SECONDS.quick : SECONDS.whole), 1),
    rate: number('rate', values.rate, 1),
    restaurants: number('restaurants', values.restaurants, 1),
    terminals: number('terminals', values.terminals, 2),
    only: measures(values.only),
    quick,
    json: values.json ?? null,
    profile: values.profile ?? null,
    help,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS })
  } catch (cause) {
    throw new OptionError((cause as Error).message, { cause })
  }
}

function number(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= 100_000) return value
  throw new OptionError(`--${name} takes a whole number from ${least}, not "${text}"`)
}

function measures(text: string | undefined): readonly Measure[] {
  if (text === undefined) return MEASURES
  const isMeasure = (name: string): name is Measure => (MEASURES as readonly string[]).includes(name)
  return text.split(',').map((name) => {
    if (isMeasure(name)) return name
    throw new OptionError(`--only takes ${MEASURES.join(', ')}, not "${name}"`)
  })
}
