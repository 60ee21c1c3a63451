import type { LineId, OrderedLine } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import type { WhyGiven } from './reasons.ts'
import { UnitsStepper } from './units-stepper.tsx'
import { WhyChooser } from './why-chooser.tsx'

interface CompSheetProps extends PanelProps {
  readonly line: OrderedLine
}

/** Gives a line, or some units of it, to the guests for nothing (F3.9). */
export function CompSheet({ check, line, onClose }: CompSheetProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const act = useDo()
  const [wanted, setWanted] = useState(line.quantity)
  const quantity = Math.min(wanted, line.quantity)
  const give = (reason: WhyGiven) =>
    act(
      {
        type: 'compLine',
        checkId: check.id,
        lineId: line.id,
        quantity,
        newLineId: terminal.newId<LineId>(),
        reason,
        seen: { quantity: line.quantity, comped: line.comp !== null },
      },
      onClose,
    )
  return (
    <Sheet title={t('compOf', { name: line.name })} place="side" onClose={onClose}>
      <UnitsStepper label={t('unitsToComp')} units={quantity} most={line.quantity} onUnits={setWanted} />
      <WhyChooser use="comp" onWhy={give} />
    </Sheet>
  )
}
