import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'
import { TillsBody } from './tills-body.tsx'

/** The same in the back office. */
export function TillsArea() {
  const { t } = useTillTexts()
  return (
    <section className={classes.scroll} aria-label={t('title')}>
      <TillsBody />
    </section>
  )
}
