import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './floor-screen.module.css'

/** No plan yet is no reason not to sell. */
export function EmptyFloor({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation('floor')
  return (
    <section className={classes.empty}>
      <svg width="160" height="96" viewBox="0 0 160 96" aria-hidden="true">
        <rect x="8" y="24" width="48" height="48" rx="10" />
        <circle cx="92" cy="48" r="24" />
        <rect x="128" y="24" width="24" height="48" rx="10" />
      </svg>
      <h1>{t('noFloors')}</h1>
      <p>{t('noFloorsHint')}</p>
      <button type="button" onClick={onNew}>
        <IconPlus size={20} aria-hidden /> {t('withoutTable')}
      </button>
    </section>
  )
}
