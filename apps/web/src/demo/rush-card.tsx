import { IconFlame } from '@tabler/icons-react'
import { useState } from 'react'
import type { Rush } from './demo-api.ts'
import { Pulse } from './pulse.tsx'
import classes from './rush-card.module.css'
import { useDemoTexts } from './use-demo-texts.ts'

interface RushCardProps {
  readonly rush: Rush
  readonly pulse: readonly number[]
  readonly onSwitch: (on: boolean) => Promise<boolean>
}

/** Sends more waiters onto the floor, and shows how much happens. */
export function RushCard({ rush, pulse, onSwitch }: RushCardProps) {
  const { t } = useDemoTexts()
  // What the finger wants, until the server has done it.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const isOn = wanted ?? rush.on
  const change = async () => {
    if (wanted !== null) return
    setWanted(!rush.on)
    const isDone = await onSwitch(!rush.on)
    setFailed(!isDone)
    setWanted(null)
  }
  return (
    <section className={classes.card} data-on={isOn || undefined} aria-labelledby="rush-title">
      <button
        type="button"
        role="switch"
        className={classes.row}
        aria-checked={isOn}
        aria-labelledby="rush-title"
        aria-describedby="rush-hint"
        onClick={() => void change()}
      >
        <span className={classes.flame}>
          <IconFlame size={24} aria-hidden />
        </span>
        <span className={classes.words}>
          <span id="rush-title" className={classes.title}>
            {t('rush.title')}
          </span>
          <span id="rush-hint" className={classes.hint}>
            {isOn && rush.terminals > 0 ? t('rush.on', { count: rush.terminals }) : t('rush.off')}
          </span>
        </span>
        <span className={classes.track}>
          <span className={classes.knob} />
        </span>
      </button>
      <div className={classes.pulse}>
        <p>
          <span className={classes.rate}>{rush.commandsPerMinute}</span> {t('rush.rate')}
        </p>
        <Pulse samples={pulse} />
      </div>
      {hasFailed && (
        <p className={classes.failed} role="status">
          {t('rush.failed')}
        </p>
      )}
    </section>
  )
}
