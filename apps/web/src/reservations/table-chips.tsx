import { useMemo } from 'react'
import { floorsOf, tablesOn } from '../floor/floors.ts'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { clashAt } from './book.ts'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'

interface TableChipsProps {
  readonly reservationId: string
  readonly at: number | null
  readonly covers: number
  readonly tableIds: readonly string[]
  readonly onTables: (tableIds: readonly string[]) => void
}

/** Where they will sit: one table or several, or none yet; who else has it around that time is said. */
export function TableChips({ reservationId, at, covers, tableIds, onTables }: TableChipsProps) {
  const { t } = useBookTexts()
  const { time } = useFormats()
  const floors = useTerminalValue(floorsOf, sameItems)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const all = useMemo(() => Object.values(setup.reservations), [setup.reservations])
  const toggle = (id: string) =>
    onTables(tableIds.includes(id) ? tableIds.filter((each) => each !== id) : [...tableIds, id])
  return (
    <div className={classes.where}>
      {floors.map((floor) => (
        <section key={floor.id}>
          <h3>{floor.name}</h3>
          <ul>
            {tablesOn(setup, floor.id).map(({ id, number, seats }) => {
              const clash = at === null ? undefined : clashAt(all, id, at, reservationId)
              return (
                <li key={id}>
                  <button
                    type="button"
                    aria-pressed={tableIds.includes(id)}
                    data-small={seats < covers || undefined}
                    onClick={() => toggle(id)}
                  >
                    <b>{number}</b>
                    <small>{t('seats', { count: seats })}</small>
                    {clash !== undefined && (
                      <small data-clash>{t('clash', { time: time(clash.at), name: clash.name })}</small>
                    )}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
