import { renderUnicodeCompact } from 'uqr'

export interface GreetingFacts {
  readonly version: string
  /** Names of the restaurants that run. */
  readonly restaurants: readonly string[]
  /** Where a browser on this machine finds it. */
  readonly url: string
  /** Where others find it; empty without `--lan`. */
  readonly lanUrls: readonly string[]
  readonly hasDemo: boolean
  /** The web app has been built. */
  readonly hasWebApp: boolean
  readonly dataDir: string
  /** Colours and bold type. */
  readonly styled: boolean
}

const INDENT = '  '

/** The few lines that a start prints. */
export function greeting(facts: GreetingFacts): string {
  const style = facts.styled ? STYLED : PLAIN
  const rows = rowsOf(facts)
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  const lines = [
    '',
    `${style.bold('Comanda')} ${style.dim(facts.version)}${whoRuns(facts)}`,
    '',
    ...rows.map(([label, value]) => `${style.dim(label.padEnd(width))}${value}`),
    ...facts.lanUrls.flatMap((url) => [
      '',
      style.bold(url),
      ...renderUnicodeCompact(url, { border: 2 }).split('\n'),
    ]),
    ...(facts.hasWebApp ? [] : ['', 'The screens are not built yet: run "npm run build:web".']),
    '',
    style.dim('Ctrl-C stops it; nothing is lost.'),
    '',
  ]
  return `${lines.map((line) => (line === '' ? '' : INDENT + line)).join('\n')}\n`
}

function whoRuns({ restaurants }: GreetingFacts): string {
  if (restaurants.length === 0) return ' is running, without a restaurant yet'
  return ` is running for ${new Intl.ListFormat('en').format([...restaurants])}`
}

function rowsOf({ url, hasDemo, dataDir }: GreetingFacts): readonly (readonly [string, string])[] {
  const demo = [['Demo', `${url}/demo`, 'ready terminals to open side by side'] as const]
  return [
    ['Open', url],
    ...(hasDemo ? demo.map(([label, at, what]) => [label, `${at}   ${what}`] as const) : []),
    ['Data', dataDir],
  ]
}

interface Style {
  bold(text: string): string
  dim(text: string): string
}

const PLAIN: Style = { bold: (text) => text, dim: (text) => text }
const STYLED: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
}
