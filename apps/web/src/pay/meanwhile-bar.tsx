import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

/** Others have changed what is due while money was about to be taken: it stops, and says so (C12). */
export function MeanwhileBar({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { meanwhile, dueMinor, goOn } = paying
  if (meanwhile === null) return null
  const due = money(dueMinor)
  const mark = meanwhile.kind === 'changed' ? null : meanwhile.mark
  const isNamed = meanwhile.kind !== 'changed' && mark !== null
  const values = isNamed
    ? {
        due,
        amount: money(meanwhile.amountMinor),
        name: setup.people[mark?.by ?? '']?.name ?? '?',
        terminal: setup.terminals[mark?.terminal ?? '']?.name ?? '?',
        time: time(mark?.at ?? 0),
      }
    : { due }
  return (
    <div className={classes.meanwhile} role="alert">
      <IconInfoCircle size={20} aria-hidden />
      <p>{t(`meanwhile.${meanwhile.kind === 'taken-back' && !isNamed ? 'gone' : meanwhile.kind}`, values)}</p>
      <button type="button" onClick={goOn}>
        {t('goOn', { due })}
      </button>
    </div>
  )
}
