import type { SetupIntent } from '@comanda/domain'
import { IconTrash } from '@tabler/icons-react'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './form.module.css'

type RemoveIntent = Extract<SetupIntent, { type: 'removeRecord' }>

interface RemoveProps {
  readonly kind: RemoveIntent['kind']
  readonly id: string
  readonly name: string
  /** What brings it back. */
  readonly back: SetupIntent
  readonly onRemoved: () => void
}

/** Removes a record at once; it can be undone. What still uses it is said with names. */
export function Remove({ kind, id, name, back, onRemoved }: RemoveProps) {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const perform = (intent: SetupIntent) => {
    const outcome = terminal.performSetup(intent)
    if (!outcome.ok) notify.refused(outcome.refusal)
    return outcome.ok
  }
  const remove = () => {
    if (!perform({ type: 'removeRecord', kind, id })) return
    onRemoved()
    notify.undo(t('removed', { name }), () => void perform(back))
  }
  return (
    <button type="button" className={classes.danger} onClick={remove}>
      <IconTrash size={20} aria-hidden /> {t('remove')}
    </button>
  )
}
