import { checkLabel, findCheck } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './floor-screen.module.css'

interface PlacingBarProps {
  readonly checkId: string
  readonly onCancel: () => void
}

/** While a check waits for its table: the next tap on the plan is the answer. */
export function PlacingBar({ checkId, onCancel }: PlacingBarProps) {
  const { t } = useTranslation('floor')
  const check = useTerminalValue(({ service }) => findCheck(service, checkId))
  return (
    <div className={classes.placing} role="status">
      <span>{t('placing', { label: check === undefined ? '' : checkLabel(check) })}</span>
      <button type="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  )
}
