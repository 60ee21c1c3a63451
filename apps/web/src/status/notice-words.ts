import type { Notice, OverriddenNotice, PartTakenNotice, ReadyNotice, ShortNotice } from '@comanda/client'
import { checkLabel, findCheck, findLine, isOpen } from '@comanda/domain'
import { who } from '../shared/refusal-sentence.ts'
import { fieldValue } from '../shared/refusals.fields.ts'
import { namedTogether } from '../shared/together.ts'
import { checkIdIn, commandWords, whereWords } from './command-words.ts'
import { decidedWords } from './decided-words.ts'
import { keptAt, keptWhat, keptWhy } from './kept-words.ts'
import { changeIn } from './replaced.ts'
import type { Words } from './words.ts'

export interface NoticeWords {
  /** What happened, in one sentence with names. */
  readonly title: string
  /** Why; empty where the title says all. */
  readonly why: string
  /** The line, check and table that it is about; may be empty. */
  readonly where: string
}

/** A notice with names and what (C28). */
export function noticeWords(notice: Notice, words: Words): NoticeWords {
  const { t, refusalText } = words
  const where = whereWords(checkIdOf(notice), words)
  switch (notice.kind) {
    case 'refused': {
      const { command, refusal } = notice
      const title = t('notices.refused', { what: commandWords(command, words) })
      return { title, why: refusalText(refusal, command), where }
    }
    case 'kept': {
      const { command, checkId = null, check = null } = notice
      const title = t('notices.kept', { what: keptWhat(command, words) })
      return { title, why: keptWhy(notice, words), where: keptAt({ checkId, check, tableId: null }, words) }
    }
    case 'decided':
      return decidedWords(notice, words)
    case 'overridden':
      return overriddenWords(notice, where, words)
    case 'came-back': {
      const title = t('notices.cameBack', { line: notice.line, count: notice.quantity })
      return { title, why: t('notices.cameBackWhy', { who: whoIn(notice, words) }), where }
    }
    case 'short':
      return { ...shortWords(notice, words), where }
    case 'part-taken':
      return { ...partTakenWords(notice, words), where }
    case 'sold-out': {
      const units = words.phrasing.t('countOf', { count: notice.quantity, name: notice.line })
      return { title: t('notices.soldOutApart', { units }), why: t('notices.soldOutApartWhy'), where }
    }
    case 'ready':
      return readyWords(notice, words)
  }
}

/** "Ben took 2 × Steak first · you got 1 of 2"; of several lines each on its own in `why` (C16). */
function shortWords({ short }: ShortNotice, words: Words): Pick<NoticeWords, 'title' | 'why'> {
  const { t, phrasing, known } = words
  const [first] = short
  if (first === undefined) return { title: '', why: '' }
  const whoFirst = who(first, known.setup, phrasing)
  const units = (count: number, name: string) => phrasing.t('countOf', { count, name })
  if (short.length === 1) {
    const { name, asked, got } = first
    return {
      title: t('notices.short', { who: whoFirst, units: units(asked - got, name), got, asked }),
      why: '',
    }
  }
  const lines = short.map(({ name, asked, got }) =>
    t('notices.shortLine', { got, units: units(asked, name) }),
  )
  const list = new Intl.ListFormat(phrasing.locale, { type: 'conjunction' }).format(lines)
  return { title: t('notices.shortMany', { who: whoFirst }), why: list }
}

/** "Ben took part 1 first · your 24.00 is part 2": each is paid once (C12). */
function partTakenWords(notice: PartTakenNotice, words: Words): Pick<NoticeWords, 'title' | 'why'> {
  const { t, phrasing } = words
  const { part, instead, amountMinor } = notice
  const values = { who: whoIn(notice, words), part: part + 1, amount: phrasing.money(amountMinor) }
  return {
    title: t('notices.partTaken', values),
    why: instead === null ? t('notices.partTakenNone') : t('notices.partTakenNext', { part: instead + 1 }),
  }
}

/** "Table 7: 2 × Fish ready", from the grill (F4.2). The table is the one where the guests sit now. */
function readyWords(notice: ReadyNotice, { t, phrasing, known }: Words): NoticeWords {
  const now = findCheck(known.service, notice.checkId)
  const table = known.setup.tables[now?.tableId ?? '']?.number ?? notice.table
  const check = t('where.check', { check: now === undefined ? notice.check : checkLabel(now) })
  const dishes = namedTogether(notice.dishes.map(({ name, quantity }) => ({ name, units: quantity }))).map(
    ({ name, units }) => phrasing.t('countOf', { count: units, name }),
  )
  return {
    title: t('notices.ready', {
      where: table === null ? check : t('where.table', { table }),
      dishes: new Intl.ListFormat(phrasing.locale, { type: 'conjunction' }).format(dishes),
    }),
    why: '',
    where: notice.station === null ? check : t('notices.readyAt', { station: notice.station, check }),
  }
}

/** "Ben set 5 · was your 3". */
function overriddenWords(notice: OverriddenNotice, where: string, words: Words): NoticeWords {
  const { t, phrasing, known } = words
  const { field, value: theirs } = changeIn(notice.op) ?? { field: '', value: null }
  const show = (value: unknown) => fieldValue(field, value, known.setup, phrasing)
  const values = { who: whoIn(notice, words), theirs: show(theirs), yours: show(notice.value) }
  const about = [lineIn(notice, words), where].filter((part) => part !== '').join(' · ')
  return { title: t('notices.overridden', values), why: '', where: about }
}

const whoIn = ({ by, terminal }: { readonly by: string; readonly terminal: string }, words: Words): string =>
  who({ by, terminal }, words.known.setup, words.phrasing)

function checkIdOf(notice: Notice): string | undefined {
  if (notice.kind === 'refused') return checkIdIn(notice.command)
  if (notice.kind !== 'overridden') return notice.checkId
  return 'checkId' in notice.op ? notice.op.checkId : undefined
}

/** The check to open from a notice, under the id that it has by now; `null` where there is none any more. */
export function openCheckOf(notice: Notice, { known }: Pick<Words, 'known'>): string | null {
  const id = checkIdOf(notice)
  const check = id === undefined ? undefined : findCheck(known.service, id)
  return check !== undefined && isOpen(check) ? check.id : null
}

function lineIn({ op }: OverriddenNotice, { known }: Words): string {
  if (!('lineId' in op)) return ''
  return findLine(known.service, op.checkId, op.lineId)?.line.name ?? ''
}
