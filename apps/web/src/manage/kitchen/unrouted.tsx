import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './routing.module.css'
import { unroutedOf } from './routing.ts'
import { useMenu } from './use-menu.ts'

/** Categories and products beyond these are counted, not named. */
const NAMED_AT_MOST = 12

/** Warns of everything that no station makes, by name. Nothing where all is made somewhere. */
export function Unrouted() {
  const { t } = useManageTexts()
  const titleId = useId()
  const menu = useMenu()
  const { categories, products } = useMemo(() => unroutedOf(menu), [menu])
  const names = [
    ...categories.map(({ id, name, count }) => ({ id, text: t('routing.lostCategory', { name, count }) })),
    ...products.map(({ id, name }) => ({ id, text: name })),
  ]
  if (names.length === 0) return null
  const rest = names.length - NAMED_AT_MOST
  return (
    <section className={classes.lost} aria-labelledby={titleId}>
      <IconAlertTriangle size={22} aria-hidden />
      <div>
        <h2 id={titleId}>{t('routing.lost')}</h2>
        <ul>
          {names.slice(0, NAMED_AT_MOST).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
          {rest > 0 && <li>{t('routing.lostMore', { count: rest })}</li>}
        </ul>
        <p>{t('routing.lostHint')}</p>
      </div>
    </section>
  )
}
