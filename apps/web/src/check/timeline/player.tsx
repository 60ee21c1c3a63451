import { checkTotals, lineTotalMinor, stageOf } from '@comanda/domain'
import { IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { StageChip } from '../lines/stage-chip.tsx'
import { opWords } from './op-words.ts'
import type { Step } from './play.ts'
import classes from './timeline.module.css'
import { Who } from './who.tsx'

interface PlayerProps {
  readonly steps: readonly Step[]
}

/** The steps on one side, the check as it was after the chosen one on the other. */
export function Player({ steps }: PlayerProps) {
  const { t } = useTranslation('check')
  const told = useTold(steps)
  const [at, setAt] = useState(told.length - 1)
  const list = useRef<HTMLOListElement>(null)
  const now = told[Math.min(at, told.length - 1)]
  useEffect(() => {
    list.current?.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const go = (by: 1 | -1) => setAt(Math.min(told.length - 1, Math.max(0, at + by)))
  if (now === undefined) return null
  return (
    <div className={classes.player}>
      <ol ref={list} className={classes.steps}>
        {told.map(({ step, words }, index) => (
          <li key={step.record.seq} data-step={index}>
            <button
              type="button"
              className={classes.step}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              <b>{words}</b>
              <Who mark={step.record.stamp} />
            </button>
          </li>
        ))}
      </ol>
      <section className={classes.then}>
        <div className={classes.controls}>
          <button type="button" aria-label={t('stepBack')} disabled={at === 0} onClick={() => go(-1)}>
            <IconPlayerTrackPrev size={22} className={classes.mirrored} aria-hidden />
          </button>
          <input
            type="range"
            min={0}
            max={told.length - 1}
            value={at}
            aria-label={t('stepSlider')}
            onChange={(event) => setAt(event.currentTarget.valueAsNumber)}
          />
          <button
            type="button"
            aria-label={t('stepOn')}
            disabled={at === told.length - 1}
            onClick={() => go(1)}
          >
            <IconPlayerTrackNext size={22} className={classes.mirrored} aria-hidden />
          </button>
          <output>{t('stepOf', { step: at + 1, steps: told.length })}</output>
        </div>
        <AsItWas step={now.step} />
      </section>
    </div>
  )
}

/** Steps that say something, in words. */
function useTold(steps: readonly Step[]): readonly { readonly step: Step; readonly words: string }[] {
  const { t } = useTranslation('check')
  const setup = useTerminalValue((terminal) => terminal.setup)
  const formats = useFormats()
  return useMemo(
    () =>
      steps.flatMap((step, index) => {
        const before = steps[index - 1]?.check
        const said = opWords(step.record.op, {
          setup,
          formats,
          before,
          after: step.check,
          tickets: step.tickets,
        })
        if (said === null) return []
        // Keys are made by `opWords`; a test holds that each has its text.
        const words: string = t(`op.${said.key}` as 'op.released', said.values)
        return [{ step, words }]
      }),
    [steps, setup, formats, t],
  )
}

function AsItWas({ step: { check, record, tickets } }: { readonly step: Step }) {
  const { t } = useTranslation('check')
  const { money, time } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  if (check === undefined) return <p className={classes.said}>{t('notOpenYet')}</p>
  const lines = check.lines.filter(({ status }) => status !== 'removed')
  return (
    <>
      <h3>{t('asItWas', { time: time(record.stamp.at) })}</h3>
      {lines.length === 0 && <p className={classes.said}>{t('timelineEmpty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it */}
      <ul className={classes.lines} tabIndex={0}>
        {lines.map((line) => (
          <li key={line.id} data-void={line.status === 'voided' || undefined}>
            <span>{line.quantity}</span>
            <span>
              {line.name} <StageChip stage={stageOf(line, tickets)} />
            </span>
            <span>{money(lineTotalMinor(line))}</span>
          </li>
        ))}
      </ul>
      <p className={classes.total}>
        <span>{t('total')}</span>
        <b>{money(checkTotals(check, setup).totalMinor)}</b>
      </p>
    </>
  )
}
