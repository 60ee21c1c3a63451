import { IconArrowLeft } from '@tabler/icons-react'
import { useGo } from '../shared/go.ts'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'
import { TillsBody } from './tills-body.tsx'

/** Cash drawers, for whoever looks after them without the back office. */
export function TillsScreen() {
  const { t } = useTillTexts()
  const go = useGo()
  useSayWhere({ checkId: null, tableId: null, doing: 'idle' })
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <header className={classes.header}>
        <button type="button" className={classes.back} aria-label={t('back')} onClick={go.toFloor}>
          <IconArrowLeft size={24} className={classes.arrow} aria-hidden />
        </button>
        <h1>{t('title')}</h1>
      </header>
      <div className={classes.scroll}>
        <TillsBody />
      </div>
    </main>
  )
}
