import { type Check, checkLabel } from '@comanda/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bringTexts } from '../../shared/late-texts.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useAsked } from '../../shared/use-asked.ts'
import { useCheck } from '../current.ts'
import { type KnownMark, knownMarks } from './known-marks.ts'
import { play, type TimelineRecord } from './play.ts'
import { Player } from './player.tsx'
import { texts } from './texts.ts'
import classes from './timeline.module.css'
import { Who } from './who.tsx'

bringTexts('check', texts)

interface TimelineSheetProps {
  readonly checkId: string
  readonly onClose: () => void
}

interface History {
  readonly check: Check
  readonly timeline: readonly TimelineRecord[]
}

/** The whole history of a check, step by step; offline what its marks tell (F3.8). */
export function TimelineSheet({ checkId, onClose }: TimelineSheetProps) {
  const { t } = useTranslation('check')
  const here = useCheck(checkId)
  const asked = useAsked(`/api/checks/${encodeURIComponent(checkId)}`, readHistory)
  const history = asked.state === 'told' ? asked.value : null
  const steps = useMemo(
    () => (history === null ? [] : play(history.check.id, history.timeline, history.check)),
    [history],
  )
  const check = history?.check ?? here
  return (
    <Sheet
      title={t('timelineOf', { label: check === undefined ? '' : checkLabel(check) })}
      place="wide"
      onClose={onClose}
    >
      {asked.state === 'asking' && <p className={classes.said}>{t('timelineAsking')}</p>}
      {steps.length > 0 && <Player steps={steps} />}
      {asked.state === 'silent' && here !== undefined && <Marks check={here} />}
    </Sheet>
  )
}

/** Histories of other versions are not played. */
function readHistory(answer: unknown): History | null {
  const { check, timeline } = answer as Partial<History>
  return check === undefined || !Array.isArray(timeline) || timeline.length === 0 ? null : { check, timeline }
}

function Marks({ check }: { readonly check: Check }) {
  const { t } = useTranslation('check')
  return (
    <>
      <p className={classes.said}>{t('timelineSilent')}</p>
      <ol className={classes.steps}>
        {knownMarks(check).map((known, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing but their place
          <li key={index} className={classes.step}>
            <MarkWords known={known} />
            <Who mark={known.mark} />
          </li>
        ))}
      </ol>
    </>
  )
}

function MarkWords({ known: { what, name = '', count = 0 } }: { readonly known: KnownMark }) {
  const { t } = useTranslation('check')
  return <b>{t(`mark.${what}`, { name, count })}</b>
}
