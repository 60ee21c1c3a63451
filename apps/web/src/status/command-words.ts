import { checkLabel, findCheck, type ServiceCommand, type SetupCommand } from '@comanda/domain'
import { checkWords } from './check-command-words.ts'
import { lineWords } from './line-command-words.ts'
import { moneyWords } from './money-command-words.ts'
import { setupWords } from './setup-command-words.ts'
import type { Say, Words } from './words.ts'

export type AnyCommand = ServiceCommand | SetupCommand

/** What somebody wanted, as they would say it: `3 × Croquetas`. What another version kept on disk is a change. */
export function commandWords(command: AnyCommand, words: Words): string {
  const say: Say = (key, values = {}) => words.t(`command.${key}`, values)
  return (
    checkWords(command as ServiceCommand, words, say) ??
    moneyWords(command as ServiceCommand, words, say) ??
    lineWords(command as ServiceCommand, words, say) ??
    setupWords(command as SetupCommand, words, say) ??
    say('other')
  )
}

/** The check and table that something is about: `Check 12 · Table 7`; empty where it is about none. */
export function whereWords(checkId: string | undefined, { t, known }: Words): string {
  const check = checkId === undefined ? undefined : findCheck(known.service, checkId)
  if (check === undefined) return ''
  const table = check.tableId === null ? undefined : known.setup.tables[check.tableId]
  const label = t('where.check', { check: checkLabel(check) })
  return table === undefined ? label : `${label} · ${t('where.table', { table: table.number })}`
}

export const checkIdIn = (command: AnyCommand): string | undefined =>
  'checkId' in command ? command.checkId : undefined
