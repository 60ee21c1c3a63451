import type { Check } from '@comanda/domain'
import { IconFlame, IconPlayerPause } from '@tabler/icons-react'
import { useWords } from '../../shared/words.ts'
import { useCan } from '../current.ts'
import { useMarked } from '../lines/marked.ts'
import type { OpenPanel } from '../panel.ts'
import classes from './fire-button.module.css'
import { asksWhat, waitingOn } from './firing.ts'
import { useFire } from './use-fire.ts'

interface FireButtonProps {
  readonly check: Check
  readonly open: OpenPanel
  /** Beside the total on a phone: the sign and the count alone. */
  readonly isSmall?: boolean
}

/** Sends what waits to the kitchen: at once, or after asking which course (F3.5). */
export function FireButton({ check, open, isSmall = false }: FireButtonProps) {
  const { t } = useWords('check')
  const canFire = useCan('addLines')
  const marked = useMarked(check.id)?.length ?? 0
  const fire = useFire(check.id)
  const waiting = waitingOn(check.lines)
  const count = waiting.now > 0 ? waiting.now : waiting.held
  if (isSmall && count === 0) return null
  const isHeld = waiting.now === 0 && waiting.held > 0
  const label = isHeld ? t('heldCount', { count }) : t('fireCount', { count })
  const why = !canFire ? t('why.noOrders') : count === 0 ? t('why.nothingToFire') : undefined
  return (
    <button
      type="button"
      className={classes.fire}
      data-small={isSmall || undefined}
      data-waiting={waiting.now > 0 || undefined}
      disabled={why !== undefined}
      title={why}
      aria-description={why}
      aria-label={count === 0 ? t('fire') : label}
      onClick={() => (asksWhat(waiting, marked) ? open('fire') : fire({ kind: 'all' }))}
    >
      {isHeld ? <IconPlayerPause size={22} aria-hidden /> : <IconFlame size={22} stroke={2.2} aria-hidden />}
      {!isSmall && <span>{isHeld ? t('held') : t('fire')}</span>}
      {count > 0 && <b>{count}</b>}
    </button>
  )
}
