import type { FireWhat } from '@comanda/domain'
import { IconFlame } from '@tabler/icons-react'
import { memo } from 'react'
import { useWords } from '../../shared/words.ts'
import type { GroupBy } from './line-groups.ts'
import classes from './line-list.module.css'

interface GroupHeadProps {
  readonly by: GroupBy
  readonly of: number | null
  readonly waiting: number
  /** Ids of its lines, parted by blanks: what *Fire* means where they stand by seat. */
  readonly lineIds: string
  readonly canFire: boolean
  readonly onFire: (what: FireWhat) => void
}

/** `Course 1 · 3 waiting`, and sends it (F3.5). */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const { by, of, waiting, lineIds, canFire, onFire } = props
  const { t } = useWords('check')
  const name =
    by === 'course'
      ? of === 0
        ? t('noCourse')
        : t('course', { course: of ?? 0 })
      : of === null
        ? t('forTable')
        : t('seat', { seat: of })
  const what: FireWhat =
    by === 'course'
      ? { kind: 'course', course: of ?? 0 }
      : { kind: 'lines', lineIds: lineIds === '' ? [] : lineIds.split(' ') }
  return (
    <div className={classes.head}>
      <h2>
        {name}
        {waiting > 0 && <small>{t('waiting', { count: waiting })}</small>}
      </h2>
      {waiting > 0 && canFire && (
        <button
          type="button"
          className={classes.fire}
          aria-label={t('fireGroup', { name, count: waiting })}
          onClick={() => onFire(what)}
        >
          <IconFlame size={18} aria-hidden /> {t('fire')}
        </button>
      )}
    </div>
  )
})
