import { useTranslation } from 'react-i18next'
import classes from './failure.module.css'
import { OpeningError } from './open-here.ts'
import { SlipMark } from './wordmark.tsx'

interface FailureProps {
  readonly error: unknown
  /** Back to where it worked. */
  readonly onFloor?: () => void
}

/** Something broke, or could not be opened: why, and the ways out. What was entered is safe. */
export function Failure({ error, onFloor }: FailureProps) {
  const { t } = useTranslation('app')
  const reason = error instanceof OpeningError ? error.reason : 'screen'
  return (
    <div className={classes.failure} role="alert">
      <SlipMark size={48} />
      <h1>{t(WORDS[reason].title)}</h1>
      <p>{t(WORDS[reason].text)}</p>
      <div className={classes.ways}>
        {onFloor !== undefined && (
          <button type="button" className={classes.primary} onClick={onFloor}>
            {t('failed.floor')}
          </button>
        )}
        <button
          type="button"
          className={onFloor === undefined ? classes.primary : classes.plain}
          onClick={() => location.reload()}
        >
          {t('failed.reload')}
        </button>
        {reason === 'demo' && <a href="/demo">{t('unopened.toDemo')}</a>}
      </div>
      <details className={classes.details}>
        <summary>{t('failed.details')}</summary>
        <pre>{inFull(error)}</pre>
      </details>
    </div>
  )
}

const WORDS = {
  screen: { title: 'failed.title', text: 'failed.text' },
  storage: { title: 'unopened.title', text: 'unopened.text' },
  demo: { title: 'unopened.demoTitle', text: 'unopened.demo' },
} as const

function inFull(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n\n${inFull(error.cause)}`
  return `${error.name}: ${error.message}\n${error.stack ?? ''}${cause}`
}
