import type { OrderedLine } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useCan } from '../current.ts'
import { type Editing, fieldOf, isOvertaken } from './editing.ts'
import { type PadMode, showTyped } from './keypad.ts'
import classes from './line-editor.module.css'
import { Numpad } from './numpad.tsx'
import type { LineActions } from './use-line-editor.ts'

interface PadViewProps {
  readonly line: OrderedLine
  readonly editing: Editing
  readonly actions: LineActions
}

const MODES: readonly PadMode[] = ['quantity', 'discount', 'price']

/** The numpad with what it sets: quantity, discount or price. What needs a manager asks for the PIN when it is done. */
export function PadView({ line, editing, actions }: PadViewProps) {
  const { t } = useTranslation('check')
  const { decimalMark, money, percent } = useFormats()
  const canAdd = useCan('addLines')
  const exponent = useTerminalValue(({ setup }) => setup.restaurant?.currency.exponent ?? 2)
  const { mode, typed } = editing
  const show = (value: number) =>
    mode === 'quantity' ? `${value}` : mode === 'discount' ? percent(value) : money(value)
  const hasDecimals = mode === 'discount' || (mode === 'price' && exponent > 0)
  return (
    <>
      <div className={classes.head}>
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={classes.modes} role="group" aria-label={t('padSets')}>
          {MODES.map((each) => (
            <button key={each} type="button" aria-pressed={each === mode} onClick={() => actions.mode(each)}>
              {t(`mode.${each}`)}
            </button>
          ))}
        </div>
        <output className={classes.display} data-typed={typed !== '' || undefined} aria-live="polite">
          {typed === '' ? show(fieldOf(line, mode)) : showTyped(typed, decimalMark)}
          {typed !== '' && mode === 'discount' && ' %'}
        </output>
      </div>
      <Meanwhile line={line} editing={editing} show={show} />
      <Numpad
        decimalMark={decimalMark}
        hasDecimals={hasDecimals}
        canAdd={canAdd}
        onKey={actions.key}
        onNudge={actions.nudge}
        onDone={actions.close}
      />
    </>
  )
}

interface MeanwhileProps extends Pick<PadViewProps, 'line' | 'editing'> {
  readonly show: (value: number) => string
}

/** What one types stays; that somebody else has set another value is only said. */
function Meanwhile({ line, editing, show }: MeanwhileProps) {
  const { t } = useTranslation('check')
  const people = useTerminalValue(({ setup }) => setup.people)
  if (!isOvertaken(editing, line)) return null
  const field = editing.mode === 'price' ? 'unitPrice' : editing.mode
  const by = line.marks[field]?.by ?? line.edited?.by ?? ''
  return (
    <p className={classes.meanwhile} role="status">
      {t('meanwhile', { name: people[by]?.name ?? '?', value: show(fieldOf(line, editing.mode)) })}
    </p>
  )
}
