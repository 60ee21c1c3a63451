import type { Line, SetupState } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { useWords } from '../../shared/words.ts'
import classes from './line-row.module.css'

interface LineWhoProps {
  readonly line: Line
  readonly people: SetupState['people']
}

/** Short, on the row: when and by whom it was added, and who changed it if that was somebody else (INV7). */
export function LineWho({ line, people }: LineWhoProps) {
  const { t } = useWords('check')
  const { time } = useFormats()
  const name = (personId: string) => people[personId]?.name ?? '?'
  const { added, edited } = line
  const removed = line.status === 'ordered' ? undefined : line.removed
  return (
    <span className={classes.who}>
      {time(added.at)} {name(added.by)}
      {removed !== undefined &&
        ` · ${t(line.status === 'voided' ? 'voidedBy' : 'removedBy', { name: name(removed.by), time: time(removed.at) })}`}
      {removed === undefined &&
        edited !== undefined &&
        (edited.by !== added.by || edited.terminal !== added.terminal) &&
        ` · ${t('editedBy', { name: name(edited.by) })}`}
    </span>
  )
}

/** In full, with terminals, where the line is open. */
export function LineWhoInFull({ line, people, terminals }: LineWhoProps & Pick<SetupState, 'terminals'>) {
  const { t } = useWords('check')
  const { time } = useFormats()
  const names = (mark: { readonly by: string; readonly terminal: string; readonly at: number }) => ({
    name: people[mark.by]?.name ?? '?',
    terminal: terminals[mark.terminal]?.name ?? '?',
    time: time(mark.at),
  })
  return (
    <p className={classes.whoInFull}>
      {t('addedIn', names(line.added))}
      {line.edited !== undefined && ` · ${t('editedIn', names(line.edited))}`}
    </p>
  )
}
