import type { Station } from '@comanda/domain'
import { IconArrowLeft } from '@tabler/icons-react'
import { memo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useGo } from '../../shared/go.ts'
import { useNow } from '../../shared/use-now.ts'
import { NoticesBell } from '../../status/notices-bell.tsx'
import { StatusChip } from '../../status/status-chip.tsx'
import { useKitchenTexts } from '../texts.ts'
import type { Count } from '../tickets/counts.ts'
import classes from './bar.module.css'
import { StationTabs } from './station-tabs.tsx'
import { Tools, type ToolsProps } from './tools.tsx'

interface KitchenBarProps {
  readonly stations: readonly Station[]
  readonly view: string | null
  readonly counts: ReadonlyMap<string, Count>
  readonly onView: (stationId: string | null) => void
  /** This terminal begins with another screen: there is a way back to it. */
  readonly canLeave: boolean
  readonly tools: ToolsProps
}

/** One line above the tickets: where, how late it is, and what else there is to do. */
export const KitchenBar = memo(function KitchenBar(props: KitchenBarProps) {
  const { stations, view, counts, onView, canLeave, tools } = props
  const { t } = useKitchenTexts()
  const go = useGo()
  return (
    <header className={classes.bar}>
      {canLeave && (
        <button
          type="button"
          className={classes.tool}
          aria-label={t('leave')}
          title={t('leave')}
          onClick={go.toFloor}
        >
          <IconArrowLeft size={24} className={classes.mirrored} aria-hidden />
        </button>
      )}
      <StationTabs stations={stations} view={view} counts={counts} onView={onView} />
      <span className={classes.gap} />
      <Clock />
      <StatusChip />
      <NoticesBell />
      <Tools {...tools} />
    </header>
  )
})

function Clock() {
  const { time } = useFormats()
  const now = useNow(5_000)
  return <time className={classes.clock}>{time(now)}</time>
}
