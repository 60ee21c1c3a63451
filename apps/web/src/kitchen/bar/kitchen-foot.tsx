import type { Station } from '@comanda/domain'
import {
  IconArrowBackUp,
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconCloudOff,
  IconVolume,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { type Acts, UNDO_MS } from '../act/use-acts.ts'
import { useKitchenTexts } from '../texts.ts'
import { useSpeed } from '../tickets/use-counts.ts'
import classes from './foot.module.css'

interface KitchenFootProps {
  readonly acts: Acts
  readonly viewed: Pick<Station, 'id' | 'kind'> | null
  /** `null`: it may sound already, or shall not. */
  readonly onUnlockSound: (() => void) | null
  /** Tickets that lie beyond the end of the screen. */
  readonly beyond: number
  readonly isScrolled: boolean
  readonly onFurther: () => void
  readonly onOldest: () => void
}

/** One line below the tickets, so that nothing ever lies over one: what was done last, how fast, how many more. */
export function KitchenFoot(props: KitchenFootProps) {
  const { acts, viewed, onUnlockSound, beyond, isScrolled, onFurther, onOldest } = props
  const { t } = useKitchenTexts()
  const { last } = acts
  const isUndoable = useIsRecent(last?.id ?? null)
  return (
    <footer className={classes.foot}>
      {isScrolled && (
        <button type="button" className={classes.way} onClick={onOldest}>
          <IconArrowNarrowLeft className={classes.mirrored} aria-hidden /> {t('earlier')}
        </button>
      )}
      <OfflineNote />
      {onUnlockSound !== null && (
        <div className={classes.sound}>
          <button type="button" onClick={onUnlockSound}>
            <IconVolume aria-hidden /> {t('unlockSound')}
          </button>
          <span>{t('unlockHint')}</span>
        </div>
      )}
      <div className={classes.middle} role="status">
        {isUndoable && last !== null && (
          <div key={last.id} className={classes.undo}>
            <span>{last.say()}</span>
            {last.act.undo.length > 0 && (
              <button type="button" onClick={() => acts.undo()}>
                <IconArrowBackUp className={classes.mirrored} aria-hidden /> {t('undo')}
              </button>
            )}
          </div>
        )}
      </div>
      {/* An expo looks at how fast all stations are. */}
      <Speed stationId={viewed?.kind === 'prep' ? viewed.id : null} />
      {beyond > 0 && (
        <button type="button" className={classes.way} onClick={onFurther}>
          {t('further', { count: beyond })} <IconArrowNarrowRight className={classes.mirrored} aria-hidden />
        </button>
      )}
    </footer>
  )
}

/** Said at length: on the wall nobody reads a chip. Here, where it moves no ticket. */
function OfflineNote() {
  const { t } = useKitchenTexts()
  const { time } = useFormats()
  const since = useTerminalValue(({ status: { link } }) => (link.state === 'offline' ? link.since : null))
  if (since === null) return null
  return (
    <p className={classes.offline} role="status">
      <IconCloudOff aria-hidden />
      <span>
        <b>{t('offline', { time: time(since) })}</b> {t('offlineHint')}
      </span>
    </p>
  )
}

function useIsRecent(id: number | null): boolean {
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    if (id === null) return
    const timer = setTimeout(() => setOver(id), UNDO_MS)
    return () => clearTimeout(timer)
  }, [id])
  return id !== null && id !== over
}

/** How long dishes took in the last hour. */
function Speed({ stationId }: { readonly stationId: string | null }) {
  const { t } = useKitchenTexts()
  const speed = useSpeed(stationId)
  if (speed === null) return null
  return (
    <p className={classes.speed} title={t('speedTitle')}>
      {t('speed')} <b>{clockOf(speed.averageMs)}</b> · {t('speedLongest', { time: clockOf(speed.longestMs) })}
    </p>
  )
}

/** `6:20`, in minutes and seconds. */
function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
