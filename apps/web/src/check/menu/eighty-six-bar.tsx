import { useCan } from '../current.ts'
import classes from './menu-pane.module.css'
import { useMenuWords } from './texts.ts'

interface EightySixBarProps {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

/** Turns taps on the menu into saying what is sold out, and back (F3.1). */
export function EightySixBar({ isOn, onSwitch }: EightySixBarProps) {
  const { t } = useMenuWords()
  if (!useCan('addLines')) return null
  return (
    <>
      <button
        type="button"
        className={classes.eightySix}
        aria-label={t('eightySixIs')}
        aria-pressed={isOn}
        onClick={() => onSwitch(!isOn)}
      >
        {t(isOn ? 'ready' : 'eightySix')}
      </button>
      {isOn && (
        <p className={classes.saying} role="status">
          {t('tapToSay')}
        </p>
      )}
    </>
  )
}
