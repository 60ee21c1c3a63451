import type { ServiceIntent } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps, ReasonUse } from '../panel.ts'
import { because } from './reasons.ts'
import { WhyChooser } from './why-chooser.tsx'

interface WhySheetProps extends PanelProps {
  readonly use: ReasonUse
  readonly intent: ServiceIntent
}

/** Asks why, then does it. Closing it leaves everything as it was. */
export function WhySheet({ use, intent, onClose }: WhySheetProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  return (
    <Sheet title={t(`whyTitle.${use}`)} place="side" onClose={onClose}>
      <WhyChooser use={use} onWhy={(why) => act(because(intent, why), onClose)} />
    </Sheet>
  )
}
