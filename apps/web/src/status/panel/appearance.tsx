import { useTranslation } from 'react-i18next'
import { Preferences } from '../../shared/preferences.tsx'
import classes from './panel.module.css'

/** How this device looks and speaks. */
export function Appearance() {
  const { t } = useTranslation('status')
  return (
    <section className={classes.part}>
      <h3>{t('appearance')}</h3>
      <div className={classes.appearance}>
        <Preferences />
      </div>
    </section>
  )
}
