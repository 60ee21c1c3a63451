import { type OpenCheck, orderedLines, unsentUnits } from '@comanda/domain'
import { IconArmchair, IconFlame, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useDo } from '../../shared/use-do.ts'
import { useWords } from '../../shared/words.ts'
import { useFire } from '../fire/use-fire.ts'
import type { OpenPanel } from '../panel.ts'
import { setMarking, useMarked } from './marked.ts'
import classes from './marked-bar.module.css'

interface MarkedBarProps {
  readonly check: OpenCheck
  readonly open: OpenPanel
}

/** What one does to several lines at once. */
export function MarkedBar({ check, open }: MarkedBarProps) {
  const { t } = useWords('check')
  const act = useDo()
  const fire = useFire(check.id)
  const marked = useMarked(check.id)
  if (marked === null) return null
  const lines = orderedLines(check).filter(({ id }) => marked.includes(id))
  const isHeld = lines.length > 0 && lines.every(({ held }) => held)
  const end = () => setMarking(check.id, false)
  const hold = () => {
    for (const { id, held } of lines)
      if (held === isHeld)
        act({ type: 'holdLine', checkId: check.id, lineId: id, held: !isHeld, seen: { held } })
    end()
  }
  const isNone = lines.length === 0
  const isSent = !isNone && lines.every((line) => unsentUnits(line) === 0)
  const why = isNone ? t('why.noneChosen') : undefined
  return (
    <section className={classes.bar} aria-label={t('several')}>
      <b role="status">{isNone ? t('tapLines') : t('chosen', { count: lines.length })}</b>
      <button
        type="button"
        disabled={isNone || isSent}
        title={isSent ? t('why.nothingToFire') : why}
        onClick={() => {
          if (fire({ kind: 'lines', lineIds: marked })) end()
        }}
      >
        <IconFlame size={20} aria-hidden /> {t('fire')}
      </button>
      <button type="button" disabled={isNone} title={why} onClick={hold}>
        {isHeld ? <IconPlayerPlay size={20} aria-hidden /> : <IconPlayerPause size={20} aria-hidden />}
        {t(isHeld ? 'release' : 'hold')}
      </button>
      <button
        type="button"
        disabled={isNone}
        title={why}
        aria-label={t('placeLines')}
        onClick={() => open({ kind: 'place' })}
      >
        <IconArmchair size={20} aria-hidden /> {t('placing')}
      </button>
      <button type="button" className={classes.end} aria-label={t('endSeveral')} onClick={end}>
        <IconX size={20} aria-hidden />
      </button>
    </section>
  )
}
