import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './splash.module.css'
import { SlipMark } from './wordmark.tsx'

const SLOW_MS = 4_000

interface SplashProps {
  /** `open`: from this device's own data. `load`: the first time, from the server. */
  readonly what: 'open' | 'load'
  readonly note?: string | null
}

/** The moment before there is something to show; looks as `index.html` does before any script has run. */
export function Splash({ what, note = null }: SplashProps) {
  const { t } = useTranslation('app')
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  const words = note ?? (isSlow ? t(what === 'load' ? 'loadingSlow' : 'starting') : null)
  return (
    <div className={classes.splash} role="status" aria-label={t(what === 'load' ? 'loading' : 'starting')}>
      <SlipMark size={64} />
      <span className={classes.track} aria-hidden />
      <p className={classes.note}>{words}</p>
    </div>
  )
}
