import { checkLabel, checkTotals, firedUnits, orderedLines } from '@comanda/domain'
import { IconChefHat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { unitsOn } from '../current.ts'
import type { PanelProps } from '../panel.ts'
import type { Ways } from '../use-ways.ts'
import classes from './reasons.module.css'
import { WhyChooser } from './why-chooser.tsx'

interface CancelSheetProps extends PanelProps {
  readonly ways: Ways
}

/** Closes a check that nobody will pay, with the reason: what is on it is said before (F3.9). */
export function CancelSheet({ check, ways, onClose }: CancelSheetProps) {
  const { t } = useTranslation('check')
  const { money } = useFormats()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const fired = orderedLines(check).reduce((sum, line) => sum + firedUnits(line), 0)
  return (
    <Sheet title={t('cancelOf', { label: checkLabel(check) })} place="side" onClose={onClose}>
      <p className={classes.facts}>{t('cancelTakes', { count: unitsOn(check), total: money(totalMinor) })}</p>
      {fired > 0 && (
        <p className={classes.warn}>
          <IconChefHat size={20} aria-hidden />
          <span>{t('kitchenHas', { count: fired })}</span>
        </p>
      )}
      <WhyChooser use="cancel" onWhy={ways.cancel} />
    </Sheet>
  )
}
