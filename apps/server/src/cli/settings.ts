import { parseArgs } from 'node:util'
import type { SmtpSettings } from '../receipts/mail/smtp.ts'
import { publicUrlOf, smtpOf } from './guest-settings.ts'
import { StartError } from './start-error.ts'

/** What the command line and the environment ask for. */
export interface Settings {
  readonly task: 'serve' | 'verify' | 'help'
  /** Where the data is; relative to the folder that the program was started in. */
  readonly dataDir: string
  readonly host: string
  readonly port: number
  /** Open to the local network. */
  readonly lan: boolean
  /** An empty data folder gets the demo restaurant. */
  readonly demo: boolean
  /** Where guests reach this server; `null`: not named. */
  readonly publicUrl: string | null
  /** Who sends receipts by mail; `null`: nobody. */
  readonly smtp: SmtpSettings | null
}

type Environment = Readonly<Record<string, string | undefined>>

const OPTIONS = {
  lan: { type: 'boolean', default: false },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'public-url': { type: 'string' },
  smtp: { type: 'string' },
  'mail-from': { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Flags outweigh the environment, the environment outweighs the defaults. Throws a `StartError` that says what is wrong. */
export function readSettings(args: readonly string[], env: Environment): Settings {
  const { values, positionals } = parse(args)
  const lan = values.lan
  return {
    task: values.help ? 'help' : taskOf(positionals),
    dataDir: firstGiven(values.data, env.COMANDA_DATA_DIR) ?? 'data',
    host: firstGiven(values.host, env.HOST) ?? (lan ? '0.0.0.0' : '127.0.0.1'),
    port: portOf(firstGiven(values.port, env.PORT) ?? '7300'),
    lan,
    demo: !values['no-demo'],
    publicUrl: publicUrlOf(firstGiven(values['public-url'], env.COMANDA_PUBLIC_URL)),
    smtp: smtpOf(
      firstGiven(values.smtp, env.COMANDA_SMTP),
      firstGiven(values['mail-from'], env.COMANDA_MAIL_FROM),
    ),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    throw new StartError(wordsFor(cause), { mend: 'Start with --help to see every option.', cause })
  }
}

/** Node's own messages explain a syntax for file names that start with a dash; ours names the flag. */
function wordsFor(cause: unknown): string {
  const { code, message } = cause as { readonly code?: string; readonly message: string }
  const [name = ''] = /(?<=['\s])-{1,2}[^\s'<,]*/.exec(message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${name}.`
  return /does not take/.test(message)
    ? `The option ${name} takes no value.`
    : `The option ${name} needs a value.`
}

function taskOf(positionals: readonly string[]): Settings['task'] {
  const [task, ...rest] = positionals
  if (task === undefined) return 'serve'
  if (task === 'verify' && rest.length === 0) return 'verify'
  throw new StartError(`There is no command "${positionals.join(' ')}".`, {
    mend: 'Start without one to serve, or with "verify" to check the data.',
  })
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartError(`"${text}" is no port.`, { mend: 'Give a number from 0 (any free one) to 65535.' })
}

/** An empty variable counts as none. */
const firstGiven = (...values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value !== undefined && value !== '')
