import { can } from '@comanda/domain'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from '../../people/approve/approve-sheet.module.css'
import { type PersonHere, peopleHere } from '../../people/people-here.ts'
import { PinKeys } from '../../people/pin-pad.tsx'
import { usePin } from '../../people/use-pin.ts'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { useKitchenTexts } from '../texts.ts'

interface WhoSheetProps {
  readonly onSignedIn: () => void
  readonly onClose: () => void
}

/** Tickets are for everybody to see; who does something with them says who they are. Works offline. */
export function WhoSheet({ onSignedIn, onClose }: WhoSheetProps) {
  const { t } = useKitchenTexts()
  const people = useTerminalValue(
    ({ setup }) =>
      peopleHere(setup)
        .filter(
          ({ id, pin }) => pin !== null && (can(setup, id, 'workKitchen') || can(setup, id, 'addLines')),
        )
        // Those who only cook come first.
        .sort((a, b) => Number(can(setup, a.id, 'addLines')) - Number(can(setup, b.id, 'addLines'))),
    sameItems,
  )
  const [chosen, setChosen] = useState<PersonHere | null>(null)
  return (
    <Sheet title={t('who')} onClose={onClose}>
      {chosen === null ? (
        <>
          <p className={classes.why}>{people.length === 0 ? t('nobodyYet') : t('whoHint')}</p>
          <ul className={classes.people}>
            {people.map((person) => (
              <li key={person.id}>
                <button type="button" onClick={() => setChosen(person)}>
                  <PersonBadge person={person} size={40} />
                  <span>{person.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Pin person={chosen} onProven={onSignedIn} onOther={() => setChosen(null)} />
      )}
    </Sheet>
  )
}

interface PinProps {
  readonly person: PersonHere
  readonly onProven: () => void
  readonly onOther: () => void
}

function Pin({ person, onProven, onOther }: PinProps) {
  const { t } = useKitchenTexts()
  const pin = usePin(person.id, onProven)
  const onKey = useStable((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) pin.digit(event.key)
    else if (event.key === 'Backspace') pin.back()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) pin.submit()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
  return (
    <section className={classes.pin} aria-label={t('pinOf', { name: person.name })}>
      <p className={classes.person}>
        <PersonBadge person={person} size={40} />
        <b>{person.name}</b>
      </p>
      <PinKeys pin={pin} confirm={t('signIn')} />
      <button type="button" className={classes.other} onClick={onOther}>
        <IconArrowLeft size={20} className={classes.mirrored} aria-hidden /> {t('other')}
      </button>
    </section>
  )
}
