import type { KeptNotice } from '@comanda/client'
import { findCheck, type ServiceCommand } from '@comanda/domain'
import { who } from '../shared/refusal-sentence.ts'
import { commandWords, whereWords } from './command-words.ts'
import type { Words } from './words.ts'

interface Place {
  readonly checkId: string | null
  readonly check: string | null
  readonly tableId: string | null
}

/** What somebody wanted; of what holds erased personal data only that. */
export const keptWhat = (command: ServiceCommand | null, words: Words): string =>
  command === null ? words.t('notices.keptErased') : commandWords(command, words)

/** Why it waits for a manager, from where they stand (C21). */
export function keptWhy(
  { by, because, command }: Pick<KeptNotice, 'by' | 'because' | 'command'>,
  words: Words,
): string {
  const { t, phrasing, known, refusalText } = words
  const { code, details = {} } = because
  const nameOf = (id: unknown) => known.setup.people[`${id ?? ''}`]?.name ?? phrasing.t('somebody')
  switch (code) {
    case 'not-permitted':
      return details.check === undefined
        ? t('notices.keptRights', { name: nameOf(by) })
        : t('notices.keptServed', { who: who(details, known.setup, phrasing), check: details.check })
    case 'not-signed-in':
    case 'approval-not-proven':
      return t('notices.keptPin', { name: nameOf(details.approvedBy ?? by) })
    case 'terminal-takes-no-money':
      return t('notices.keptNoMoney')
    case 'check-unknown':
      return command?.type === 'refundLines'
        ? t('notices.keptFiled')
        : refusalText(because, command ?? undefined)
    default:
      return refusalText(because, command ?? undefined)
  }
}

/** The check and table that it is about: as they are now, or as they were called then. */
export function keptAt({ checkId, check, tableId }: Place, words: Words): string {
  const { t, known } = words
  if (checkId !== null && findCheck(known.service, checkId) !== undefined) return whereWords(checkId, words)
  const table = known.setup.tables[tableId ?? '']?.number
  return [check !== null && t('where.check', { check }), table !== undefined && t('where.table', { table })]
    .filter(Boolean)
    .join(' · ')
}
