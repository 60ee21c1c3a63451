import { type Check, can } from '@comanda/domain'
import { peopleHere } from '../people/people-here.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './entry.module.css'

interface TipForProps {
  readonly label: string
  readonly check: Pick<Check, 'waiterId'>
  /** `null`: whoever waits on the check. */
  readonly personId: string | null
  readonly onChoose: (personId: string) => void
}

/** Whose tip it is: that of anybody who waits on guests (F5.2). */
export function TipFor({ label, check: { waiterId }, personId, onChoose }: TipForProps) {
  const people = useTerminalValue(
    ({ setup }) => peopleHere(setup).filter(({ id }) => id === waiterId || can(setup, id, 'addLines')),
    sameItems,
  )
  return (
    <label className={classes.tipFor}>
      <span>{label}</span>
      <select value={personId ?? waiterId} onChange={(event) => onChoose(event.currentTarget.value)}>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
