import { useTranslation } from 'react-i18next'
import { useGo } from '../shared/go.ts'
import classes from './failure.module.css'
import { SlipMark } from './wordmark.tsx'

export function Lost() {
  const { t } = useTranslation('app')
  const go = useGo()
  return (
    <main className={classes.failure}>
      <SlipMark size={48} />
      <h1>{t('lost.title')}</h1>
      <div className={classes.ways}>
        <button type="button" className={classes.primary} onClick={go.toFloor}>
          {t('lost.floor')}
        </button>
      </div>
    </main>
  )
}
