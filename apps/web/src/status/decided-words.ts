import type { DecidedNotice } from '@comanda/client'
import { reasonText } from '../shared/reason-text.ts'
import { who } from '../shared/refusal-sentence.ts'
import { keptAt, keptWhat } from './kept-words.ts'
import type { Words } from './words.ts'

/** "Lucía applied: 2 × Beer", with the reason where it was discarded (C21). */
export function decidedWords(notice: DecidedNotice, words: Words) {
  const { t, phrasing, known } = words
  const { outcome, by, terminal, command, checkId = null, check = null, reason } = notice
  const manager = who({ by, terminal }, known.setup, phrasing)
  const why = reason === undefined ? '' : reasonText(reason, known.setup)
  return {
    title: t(`notices.decided.${outcome}`, { who: manager, what: keptWhat(command, words) }),
    why: why === '' ? '' : t('notices.decided.why', { why }),
    where: keptAt({ checkId, check, tableId: null }, words),
  }
}
