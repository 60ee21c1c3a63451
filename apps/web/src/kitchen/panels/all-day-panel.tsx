import { allDay, type Station } from '@comanda/domain'
import { useMemo } from 'react'
import { useKitchenTexts } from '../texts.ts'
import type { KitchenCard } from '../tickets/board-book.ts'
import classes from './panels.module.css'
import { SidePanel } from './side-panel.tsx'

interface AllDayPanelProps {
  readonly cards: readonly KitchenCard[]
  readonly stations: readonly Station[]
  readonly view: string | null
  readonly onClose: () => void
}

/** What is still to be made, counted over all tickets; all stations together: each under its own heading. */
export function AllDayPanel({ cards, stations, view, onClose }: AllDayPanelProps) {
  const { t } = useKitchenTexts()
  const groups = useMemo(() => groupsOf(cards, stations, view), [cards, stations, view])
  return (
    <SidePanel title={t('allDay')} hint={t('allDayHint')} onClose={onClose}>
      {groups.length === 0 && <p className={classes.none}>{t('allDayEmpty')}</p>}
      {groups.map(({ id, name, counts }) => (
        <section key={id} className={classes.group}>
          {name !== null && <h3>{name}</h3>}
          <ul className={classes.counts}>
            {counts.map((product) => (
              <li key={product.name}>
                <span className={classes.units}>{product.units}</span>
                <span className={classes.product}>
                  <b>{product.name}</b>
                  {kindsWorthSaying(product.kinds).map(({ modifiers, units }) => (
                    <small key={modifiers.join()}>
                      <b>{units}</b> {modifiers.join(', ')}
                    </small>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SidePanel>
  )
}

type Counts = ReturnType<typeof allDay>

/** The plain ones are what is left. */
const kindsWorthSaying = (kinds: Counts[number]['kinds']) =>
  kinds.filter(({ modifiers }) => modifiers.length > 0)

function groupsOf(
  cards: readonly KitchenCard[],
  stations: readonly Station[],
  view: string | null,
): readonly { readonly id: string; readonly name: string | null; readonly counts: Counts }[] {
  const tickets = cards.map(({ ticket }) => ticket)
  if (view !== null) {
    const counts = allDay(tickets)
    return counts.length === 0 ? [] : [{ id: view, name: null, counts }]
  }
  const named: readonly (Pick<Station, 'id' | 'name'> | null)[] = [
    ...stations.filter(({ kind }) => kind === 'prep'),
    null,
  ]
  return named
    .map((station) => ({
      id: station?.id ?? '',
      name: station?.name ?? null,
      counts: allDay(tickets.filter(({ stationId }) => stationId === (station?.id ?? null))),
    }))
    .filter(({ counts }) => counts.length > 0)
}
