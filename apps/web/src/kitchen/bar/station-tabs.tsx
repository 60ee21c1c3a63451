import type { Station } from '@comanda/domain'
import { IconAlertTriangleFilled, IconBellRinging, IconFlame, IconLayoutGrid } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { bringIntoView } from '../../shared/bring-into-view.ts'
import { useKitchenTexts } from '../texts.ts'
import { type Count, NO_COUNT } from '../tickets/counts.ts'
import { hasAll } from '../tickets/use-board.ts'
import classes from './bar.module.css'

interface StationTabsProps {
  readonly stations: readonly Station[]
  readonly view: string | null
  readonly counts: ReadonlyMap<string, Count>
  readonly onView: (stationId: string | null) => void
}

/** What this display looks at, with how much there is to do everywhere else. */
export function StationTabs({ stations, view, counts, onView }: StationTabsProps) {
  const { t } = useKitchenTexts()
  const list = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one is brought into view
  useEffect(() => {
    const chosen = list.current?.querySelector('[aria-pressed="true"]')
    if (list.current !== null && chosen != null) bringIntoView(list.current, chosen)
  }, [view])
  const tabs = [
    ...(hasAll(stations) ? [{ id: null, name: t('all'), kind: 'all' as const }] : []),
    ...stations.map(({ id, name, kind }) => ({ id, name, kind })),
  ]
  return (
    <nav ref={list} className={classes.tabs} aria-label={t('stations')}>
      {tabs.map(({ id, name, kind }) => {
        const { open, late } = counts.get(id ?? '') ?? NO_COUNT
        return (
          <button
            key={id ?? ''}
            type="button"
            className={classes.tab}
            aria-pressed={id === view}
            aria-label={t('tab', { name, open, late })}
            onClick={() => onView(id)}
          >
            <TabIcon kind={kind} />
            <span className={classes.tabName}>{name}</span>
            <span className={classes.count}>{open}</span>
            {/* It keeps its room: a tab must not move when something gets late. */}
            <span className={classes.late} data-none={late === 0 || undefined}>
              <IconAlertTriangleFilled aria-hidden /> {late}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

function TabIcon({ kind }: { readonly kind: 'all' | Station['kind'] }) {
  if (kind === 'all') return <IconLayoutGrid size={20} aria-hidden />
  return kind === 'expo' ? <IconBellRinging size={20} aria-hidden /> : <IconFlame size={20} aria-hidden />
}
