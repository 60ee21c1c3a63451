import { can, type Station } from '@comanda/domain'
import { IconChefHat, IconRoute, IconSitemap, type TablerIcon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './kitchen-screen.module.css'
import { useKitchenTexts } from './texts.ts'

interface EmptyProps {
  readonly station: Station | null
  /** Tickets at all stations together. */
  readonly openElsewhere: number
}

/** Nothing to do here; or why nothing can come. */
export function Empty({ station, openElsewhere }: EmptyProps) {
  const { t } = useKitchenTexts()
  const hasStations = useTerminalValue(({ setup }) => Object.keys(setup.stations).length > 0)
  const followsSome = useTerminalValue(({ kitchens }) => kitchens.length > 0)
  if (!followsSome)
    return (
      <Said icon={IconSitemap} title={t('noLog.title')} hint={t('noLog.hint')}>
        <ToManage area="terminals">{t('noLog.manage')}</ToManage>
      </Said>
    )
  if (!hasStations)
    return (
      <Said icon={IconRoute} title={t('noStations.title')} hint={t('noStations.hint')}>
        <ToManage area="stations">{t('noStations.manage')}</ToManage>
      </Said>
    )
  if (station !== null && openElsewhere > 0)
    return (
      <Said
        icon={IconChefHat}
        title={t('empty.station', { name: station.name })}
        hint={t('empty.stationHint', { count: openElsewhere })}
      />
    )
  return <Said icon={IconChefHat} title={t('empty.title')} hint={t('empty.hint')} />
}

interface SaidProps {
  readonly icon: TablerIcon
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}

function Said({ icon: Icon, title, hint, children }: SaidProps) {
  return (
    <div className={classes.empty} role="status">
      <Icon size={72} stroke={1.25} aria-hidden />
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
    </div>
  )
}

/** Only for those who may go there; the others are told whom to ask. */
function ToManage({ area, children }: { readonly area: string; readonly children: ReactNode }) {
  const { t } = useKitchenTexts()
  const mayManage = useTerminalValue(
    ({ setup, personId }) => personId !== null && can(setup, personId, 'backOffice'),
  )
  if (!mayManage) return <p>{t('noStations.ask')}</p>
  return (
    <Link to="/manage/{-$area}" params={{ area }} className={classes.way}>
      {children}
    </Link>
  )
}
