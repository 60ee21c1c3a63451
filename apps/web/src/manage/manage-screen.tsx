import { can } from '@comanda/domain'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { bringIntoView } from '../shared/bring-into-view.ts'
import { useGo } from '../shared/go.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { AREAS, areaAt, pathOf } from './areas.ts'
import classes from './manage-screen.module.css'
import { useManageTexts } from './use-manage-texts.ts'

/** The back office: a rail of areas on the one side, the chosen one beside it. */
export function ManageScreen() {
  const { t } = useManageTexts()
  const go = useGo()
  const mayManage = useTerminalValue(
    ({ setup, personId }) => personId !== null && can(setup, personId, 'backOffice'),
  )
  const { area: path } = useParams({ strict: false })
  const area = areaAt(path)
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    const chosen = rail.current?.querySelector(`[data-area="${area?.key}"]`)
    if (rail.current !== null && chosen) bringIntoView(rail.current, chosen)
  }, [area?.key])
  useSayWhere({ checkId: null, tableId: null, doing: 'managing' })
  if (!mayManage || area === undefined)
    return (
      <main className={classes.closed} aria-label={t('title')}>
        <p>{t(mayManage ? 'noArea' : 'notForYou')}</p>
        <button type="button" onClick={go.toFloor}>
          {t('back')}
        </button>
      </main>
    )
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <nav ref={rail} className={classes.rail} aria-label={t('areas')}>
        {AREAS.map(({ group, areas }) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2>{t(`group.${group}`)}</h2>
            {areas.map(({ key, icon: Icon }) => (
              <Link
                key={key}
                data-area={key}
                to="/manage/{-$area}"
                params={{ area: pathOf(key) }}
                aria-current={key === area.key ? 'page' : undefined}
              >
                <Icon size={20} aria-hidden /> {t(`${key}.title`)}
              </Link>
            ))}
          </section>
        ))}
      </nav>
      <area.Screen key={area.key} />
    </main>
  )
}
