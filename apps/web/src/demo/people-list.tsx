import { PersonBadge } from '../shared/person-badge.tsx'
import type { DemoPerson } from './demo-api.ts'
import classes from './people-list.module.css'
import { useDemoTexts } from './use-demo-texts.ts'

/** Everybody with their PIN, to sign in as. */
export function PeopleList({ people }: { readonly people: readonly DemoPerson[] }) {
  const { t } = useDemoTexts()
  return (
    <section className={classes.people} aria-labelledby="people-title">
      <h2 id="people-title">{t('people.title')}</h2>
      <p>{t('people.hint')}</p>
      <ul>
        {people.map(({ name, role, color, pin }) => (
          <li key={name}>
            <PersonBadge person={{ id: name, name, color }} size={36} />
            <span className={classes.name}>
              <strong>{name}</strong>
              <span>{role}</span>
            </span>
            <span className={classes.pin}>
              <span>{t('people.pin')}</span> <strong>{pin}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
