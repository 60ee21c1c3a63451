import { type CheckId, checkLabel, findCheck, type OpenCheck } from '@comanda/domain'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useTableTexts } from './texts.ts'

/** What is done with a check as a whole; each says what it did and can be undone (F2.5). */
export function useTableActs() {
  const { t } = useTableTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const perform = useDo()
  const numberOf = (tableId: string) => terminal.setup.tables[tableId]?.number ?? ''
  const command = (type: 'linkTable' | 'unlinkTable', check: OpenCheck, tableId: string, done?: () => void) =>
    perform({ type, checkId: check.id, tableId }, done)

  const moveTo = (checkId: CheckId, from: string | null, to: string, done?: () => void) =>
    perform({ type: 'moveCheck', checkId, tableId: to, seen: { tableId: from } }, done)

  return {
    /** To another table; where it stays apart from checks that are there. */
    move: (check: OpenCheck, to: string) => {
      const from = check.tableId
      moveTo(check.id, from, to, () => {
        const said = t('moved', { label: checkLabel(check), number: numberOf(to) })
        if (from === null || terminal.setup.tables[from]?.deleted !== undefined) notify.say(said)
        else notify.undo(said, () => moveTo(check.id, to, from))
      })
    },
    /** Everything of `check` onto `into` (C15). */
    merge: (check: OpenCheck, into: OpenCheck) =>
      perform({ type: 'mergeChecks', checkId: check.id, into: into.id }, () => {
        const said = t('merged', { from: checkLabel(check), into: checkLabel(into) })
        notify.undo(said, () => perform({ type: 'unmergeCheck', checkId: check.id }))
      }),
    link: (check: OpenCheck, tableId: string) =>
      command('linkTable', check, tableId, () =>
        notify.undo(t('linked', { number: numberOf(tableId) }), () => command('unlinkTable', check, tableId)),
      ),
    unlink: (check: OpenCheck, tableId: string) =>
      command('unlinkTable', check, tableId, () =>
        notify.undo(t('unlinked', { number: numberOf(tableId) }), () => command('linkTable', check, tableId)),
      ),
    handOver: (check: OpenCheck, personId: string) => {
      const before = check.waiterId
      const assign = (to: string, seen: string, done?: () => void) =>
        perform({ type: 'assignWaiter', checkId: check.id, personId: to, seen: { waiterId: seen } }, done)
      assign(personId, before, () => {
        const name = terminal.setup.people[personId]?.name ?? '?'
        const label = checkLabel(findCheck(terminal.service, check.id) ?? check)
        notify.undo(t('handed', { name, label }), () => assign(before, personId))
      })
    },
  }
}
