import type { LineStage } from '@comanda/domain'
import {
  IconBan,
  IconBellRinging,
  IconCheck,
  IconCircleDashed,
  IconFlame,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react'
import { useWords } from '../../shared/words.ts'
import classes from './line-row.module.css'

const ICONS = {
  new: IconCircleDashed,
  held: IconPlayerPause,
  partly: IconProgress,
  fired: IconFlame,
  ready: IconBellRinging,
  served: IconCheck,
  voided: IconBan,
} as const

interface StageChipProps {
  readonly stage: LineStage
  /** How many units the kitchen has, of how many: where it has only some. */
  readonly sent?: number
  readonly of?: number
}

/** How far a dish is, by icon and word. */
export function StageChip({ stage, sent = 0, of = 0 }: StageChipProps) {
  const { t } = useWords('check')
  if (stage === 'removed') return null
  const Icon = ICONS[stage]
  const isCounted = stage === 'partly' && sent > 0
  return (
    <span className={classes.stage} data-stage={stage}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {isCounted ? t('stage.partlyOf', { sent, of }) : t(`stage.${stage}`)}
    </span>
  )
}
