import { type OpenCheck, type SettledCheck, unsentOn } from '@comanda/domain'
import { IconFlame } from '@tabler/icons-react'
import { useCan } from '../check/current.ts'
import { useFire } from '../check/fire/use-fire.ts'
import classes from './due.module.css'
import { usePayTexts } from './texts.ts'

/** Dishes that are about to be paid for, or have been, and that no kitchen knows of. */
export function UnsentBar({ check }: { readonly check: OpenCheck | SettledCheck }) {
  const { t } = usePayTexts()
  const fire = useFire(check.id)
  const mayFire = useCan('addLines')
  const count = unsentOn(check)
  if (count === 0) return null
  return (
    <div className={classes.bar} data-tone="wait" role="status">
      <IconFlame size={20} aria-hidden />
      <span>{t(check.status === 'settled' ? 'paidUnsent' : 'unsent', { count })}</span>
      {mayFire && (
        <button type="button" onClick={() => fire({ kind: 'all' })}>
          {t('sendNow')}
        </button>
      )}
    </div>
  )
}
