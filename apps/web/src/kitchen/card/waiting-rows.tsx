import { IconClockPause } from '@tabler/icons-react'
import { useKitchenTexts } from '../texts.ts'
import classes from './card.module.css'
import type { Face } from './face.ts'

/** What will come, and must not be cooked yet. */
export function WaitingRows({ face }: { readonly face: Face }) {
  const { t } = useKitchenTexts()
  if (face.waiting.length === 0) return null
  return (
    <section className={classes.waiting} aria-label={t('notYet')}>
      <h4>
        <IconClockPause className={classes.pause} aria-hidden /> {t('notYet')}
      </h4>
      {face.waiting.map(({ course, dishes }) => (
        <div key={course}>
          {course > 0 && <span className={classes.later}>{t('course', { course })}</span>}
          {dishes.map((dish, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same dish may wait twice
            <p key={index}>
              <b>{dish.quantity}</b> {dish.name}
              {dish.held && <i> · {t('held')}</i>}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
