import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { KEYS } from './key-list.ts'
import classes from './panels.module.css'

/** What the keys of a keyboard do here. */
export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('check')
  return (
    <Sheet title={t('keysTitle')} onClose={onClose}>
      <dl className={classes.keys} tabIndex={0}>
        {KEYS.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
