import type { Terminal } from '@comanda/client'
import { readCheckCode } from '@comanda/domain'
import i18next from 'i18next'
import { bringTexts } from '../../shared/late-texts.ts'
import type { Hit } from '../hits.ts'
import { lookUp } from './look-up.ts'
import { texts } from './texts.ts'

interface Ways {
  readonly toCheck: (checkId: string) => void
  readonly showPast: (hit: Hit) => void
  readonly say: (text: string) => void
}

/** Opens the check whose code this is, open or past, or says why not (F3.10). */
export async function openScanned(terminal: Terminal, text: string, ways: Ways): Promise<void> {
  bringTexts('scanned', texts)
  const say = (key: keyof typeof texts.en, values: Readonly<Record<string, string>>) =>
    ways.say((i18next.t as (key: string, values: object) => string)(`scanned:${key}`, values))
  const code = readCheckCode(text)
  if (code === null) return say('noCode', { code: text })
  const answer = await lookUp(terminal, code)
  if (answer.found === 'open') ways.toCheck(answer.hit.id)
  else if (answer.found === 'past') ways.showPast(answer.hit)
  else say(answer.found, { number: `${code.number}`, day: inWords(code.day) })
}

/** `2031-05-17` as people say it. */
const inWords = (day: string): string =>
  new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  )
