import { initialsOf, inkOn } from '../shared/names.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './person-dot.module.css'

interface PersonDotProps {
  readonly personId: string
  readonly withName?: boolean
  /** In blue: on it at this moment. */
  readonly isHere?: boolean
}

/** A person as initials in their colour, as on the plan. */
export function PersonDot({ personId, withName = false, isHere = false }: PersonDotProps) {
  const person = useTerminalValue((terminal) => terminal.setup.people[personId])
  const name = person?.name ?? '?'
  const color = isHere || !person?.color ? undefined : person.color
  return (
    <span className={classes.person}>
      <span
        className={classes.dot}
        data-here={isHere || undefined}
        style={color === undefined ? undefined : { background: color, color: inkOn(color) }}
        title={name}
        {...(withName ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      >
        {initialsOf(name)}
      </span>
      {withName && (
        <span className={classes.name} data-name>
          {name}
        </span>
      )}
    </span>
  )
}
