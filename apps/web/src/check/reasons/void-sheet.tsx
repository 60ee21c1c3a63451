import { firedUnits, type OrderedLine } from '@comanda/domain'
import { IconChefHat } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import classes from './reasons.module.css'
import type { WhyGiven } from './reasons.ts'
import { UnitsStepper } from './units-stepper.tsx'
import { WhyChooser } from './why-chooser.tsx'

interface VoidSheetProps extends PanelProps {
  readonly line: OrderedLine
  /** To begin with. */
  readonly units: number
}

/** Takes units off that the kitchen has: how many, and why. The kitchen is told, and it stays on the record (C6). */
export function VoidSheet({ check, line, units, onClose }: VoidSheetProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const [wanted, setWanted] = useState(units)
  const quantity = Math.min(wanted, line.quantity)
  const take = (reason: WhyGiven) =>
    act(
      {
        type: 'voidLine',
        checkId: check.id,
        lineId: line.id,
        quantity,
        reason,
        seen: { quantity: line.quantity },
      },
      onClose,
    )
  return (
    <Sheet title={t('voidOf', { name: line.name })} place="side" onClose={onClose}>
      <p className={classes.warn}>
        <IconChefHat size={20} aria-hidden />
        <span>{t('kitchenHas', { count: firedUnits(line) })}</span>
      </p>
      <UnitsStepper label={t('unitsToVoid')} units={quantity} most={line.quantity} onUnits={setWanted} />
      <WhyChooser use="void" onWhy={take} />
    </Sheet>
  )
}
