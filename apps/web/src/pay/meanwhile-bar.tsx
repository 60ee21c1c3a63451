import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './entry.module.css'
import type { Meanwhile } from './pay-state.ts'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

/** Others have changed what is due while money was about to be taken: it stops, and says so (C12). */
export function MeanwhileBar({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const { meanwhile, dueMinor, goOn } = paying
  if (meanwhile === null) return null
  const due = money(dueMinor)
  return (
    <div className={classes.meanwhile} role="alert">
      <IconInfoCircle size={20} aria-hidden />
      <Said meanwhile={meanwhile} due={due} />
      <button type="button" onClick={goOn}>
        {t('goOn', { due })}
      </button>
    </div>
  )
}

function Said({ meanwhile, due }: { readonly meanwhile: Meanwhile; readonly due: string }) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  if (meanwhile.kind === 'changed') return <p>{t('meanwhile.changed', { due })}</p>
  const { kind, mark, amountMinor } = meanwhile
  if (mark === null) return <p>{t('meanwhile.gone', { due })}</p>
  const values = {
    due,
    amount: money(amountMinor),
    name: setup.people[mark.by]?.name ?? '?',
    terminal: setup.terminals[mark.terminal]?.name ?? '?',
    time: time(mark.at),
  }
  return <p>{t(`meanwhile.${kind}`, values)}</p>
}
