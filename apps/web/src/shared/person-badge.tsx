import { colorOf, initialsOf, inkOn } from './names.ts'
import classes from './person-badge.module.css'

interface PersonBadgeProps {
  readonly person: { readonly id: string; readonly name: string; readonly color: string }
  /** Pixels. */
  readonly size: number
}

/** Somebody's initials in their colour. Decoration: the name stands beside it. */
export function PersonBadge({ person, size }: PersonBadgeProps) {
  const background = colorOf(person)
  const fontSize = Math.round(size * 0.4)
  return (
    <span
      className={classes.badge}
      aria-hidden
      style={{ inlineSize: size, blockSize: size, fontSize, background, color: inkOn(background) }}
    >
      {initialsOf(person.name)}
    </span>
  )
}
