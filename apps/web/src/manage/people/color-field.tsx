import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { inkOn } from '../../shared/names.ts'
import { PersonBadge } from '../../shared/person-badge.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './people.module.css'

/** Easily told apart, also by who sees few colours: they differ in lightness too. */
const COLORS = [
  '#c2552d',
  '#7a1f3d',
  '#8b5a8c',
  '#35506e',
  '#2d7291',
  '#3f8f86',
  '#5f8a3a',
  '#b9761b',
  '#6f4e37',
  '#3d4b5c',
] as const

interface ColorFieldProps {
  readonly person: { readonly id: string; readonly name: string; readonly color: string }
  readonly onChoose: (color: string) => void
}

/** The colour of somebody's initials. None chosen: it follows from the person, the same on every screen. */
export function ColorField({ person, onChoose }: ColorFieldProps) {
  const { t } = useManageTexts()
  const name = useId()
  const own = person.color === '' || COLORS.some((color) => color === person.color) ? [] : [person.color]
  return (
    <fieldset className={formClasses.group}>
      <legend>{t('people.color')}</legend>
      <div className={classes.colors}>
        <PersonBadge person={person} size={48} />
        <label className={classes.itself}>
          <input type="radio" name={name} checked={person.color === ''} onChange={() => onChoose('')} />
          <span>{t('people.colorOwn')}</span>
        </label>
        {[...COLORS, ...own].map((color, index) => (
          <label key={color} style={{ background: color, color: inkOn(color) }}>
            <input
              type="radio"
              name={name}
              aria-label={t('people.colorOf', { number: index + 1 })}
              checked={person.color === color}
              onChange={() => onChoose(color)}
            />
            {person.color === color && <IconCheck size={22} aria-hidden />}
          </label>
        ))}
      </div>
      <p className={formClasses.hint}>{t('people.colorHint')}</p>
    </fieldset>
  )
}
