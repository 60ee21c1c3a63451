import type { TerminalRecord } from '@comanda/domain'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import classes from './panel.module.css'
import { useMayManage, useThisTerminal } from './use-this-terminal.ts'

const MODES = ['bus', 'held', 'interval'] as const

type LinkSettings = TerminalRecord['link']

/** Which link this device asks for (F1.4): for managers to set, for everybody to read. */
export function LinkSettingsForm() {
  const { t } = useTranslation('status')
  const record = useThisTerminal()
  const mayManage = useMayManage()
  const save = useSave(record)
  const name = useId()
  if (record === undefined) return null
  const { link } = record
  return (
    <section className={classes.part}>
      <h3>{t('settings.title')}</h3>
      <fieldset className={classes.segments} disabled={!mayManage}>
        <legend className={classes.heard}>{t('settings.title')}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={name}
              checked={link.mode === mode}
              onChange={() => save({ ...link, mode })}
            />
            <span>{t(`settings.${mode}`)}</span>
          </label>
        ))}
      </fieldset>
      {link.mode === 'interval' && (
        <IntervalSlider
          intervalMs={link.intervalMs}
          disabled={!mayManage}
          onChoose={(intervalMs) => save({ ...link, intervalMs })}
        />
      )}
      <p className={classes.hint}>{t(mayManage ? 'settings.hint' : 'settings.readOnly')}</p>
    </section>
  )
}

function useSave(record: TerminalRecord | undefined): (link: LinkSettings) => void {
  const terminal = useTerminal()
  const notify = useNotify()
  return (link) => {
    if (record === undefined) return
    const outcome = terminal.performSetup({
      type: 'saveTerminal',
      value: { ...record, link },
    })
    if (!outcome.ok) notify.refused(outcome.refusal)
  }
}

interface IntervalSliderProps {
  readonly intervalMs: number
  readonly disabled: boolean
  readonly onChoose: (intervalMs: number) => void
}

/** Saved where the finger or the key lets go, not at every step on the way. */
function IntervalSlider({ intervalMs, disabled, onChoose }: IntervalSliderProps) {
  const { t } = useTranslation('status')
  const [moving, setMoving] = useState<number | null>(null)
  const shown = moving ?? intervalMs
  const letGo = () => {
    if (moving !== null && moving !== intervalMs) onChoose(moving)
    setMoving(null)
  }
  return (
    <label className={classes.slider}>
      <span>{t('settings.every')}</span>
      <input
        type="range"
        min={300}
        max={1000}
        step={50}
        value={shown}
        disabled={disabled}
        aria-valuetext={t('link.ms', { ms: shown })}
        onChange={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <output>{t('link.ms', { ms: shown })}</output>
    </label>
  )
}
