import { checkTotals, type OpenCheck } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './columns.module.css'
import { useSplitTexts } from './texts.ts'
import { NEW } from './use-splitting.ts'

interface ColumnChipsProps {
  readonly columns: readonly OpenCheck[]
  readonly nameAt: (id: string) => string
  readonly receiving: string
  readonly onChoose: (id: string) => void
}

/** On a phone, where one column fills the screen: all of them with their totals, and which one receives. */
export function ColumnChips({ columns, nameAt, receiving, onChoose }: ColumnChipsProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const chip = (id: string, amount: string) => (
    <button key={id} type="button" aria-pressed={id === receiving} onClick={() => onChoose(id)}>
      <span>{nameAt(id)}</span> <b>{amount}</b>
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
    <div className={classes.chips} role="group" aria-label={t('columns')}>
      {columns.slice(1).map((check) => chip(check.id, money(checkTotals(check, setup).totalMinor)))}
      {chip(NEW, '')}
    </div>
  )
}
