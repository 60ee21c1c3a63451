import type { ServiceIntent } from '@comanda/domain'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringTexts } from '../../shared/late-texts.ts'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { usePhrasing } from '../../shared/refusals.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { PinKeys } from '../pin-pad.tsx'
import { type PinEntry, usePin } from '../use-pin.ts'
import classes from './approve-sheet.module.css'
import { approversOf } from './lifting.ts'
import { texts } from './texts.ts'

bringTexts('check', texts)

export interface Asked {
  readonly intent: ServiceIntent
  readonly permission: string
}

interface ApproveSheetProps {
  readonly asked: Asked
  /** Somebody has typed their PIN for it. */
  readonly onApproved: (personId: string) => void
  readonly onClose: () => void
}

/** Who may allow it, and their PIN: one action, on the record (F5.6). */
export function ApproveSheet({ asked, onApproved, onClose }: ApproveSheetProps) {
  const { t } = useTranslation('check')
  const { t: word } = usePhrasing()
  const people = useTerminalValue(
    ({ setup, personId }) => approversOf(setup, asked.permission, personId),
    sameItems,
  )
  const [chosenId, setChosenId] = useState(people.length === 1 ? (people[0]?.id ?? null) : null)
  const chosen = people.find(({ id }) => id === chosenId)
  return (
    <Sheet title={t('approve.title')} onClose={onClose}>
      <p className={classes.why}>{t('approve.why', { action: word(`action.${asked.permission}`) })}</p>
      {chosen === undefined ? (
        <ul className={classes.people}>
          {people.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => setChosenId(person.id)}>
                <PersonBadge person={person} size={40} />
                <span>{person.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <ApproverPin
          key={chosen.id}
          person={chosen}
          onProven={() => onApproved(chosen.id)}
          {...(people.length > 1 && { onOther: () => setChosenId(null) })}
        />
      )}
    </Sheet>
  )
}

interface ApproverPinProps {
  readonly person: { readonly id: string; readonly name: string; readonly color: string }
  readonly onProven: () => void
  readonly onOther?: () => void
}

function ApproverPin({ person, onProven, onOther }: ApproverPinProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const pin = usePin(person.id, onProven, (typed) => terminal.proveApprover(person.id, typed))
  useDigits(pin)
  return (
    <section className={classes.pin} aria-label={t('approve.whose', { name: person.name })}>
      <p className={classes.person}>
        <PersonBadge person={person} size={40} />
        <b>{person.name}</b>
      </p>
      <PinKeys pin={pin} confirm={t('approve.confirm')} />
      {onOther !== undefined && (
        <button type="button" className={classes.other} onClick={onOther}>
          <IconArrowLeft size={20} className={classes.mirrored} aria-hidden /> {t('approve.other')}
        </button>
      )}
    </section>
  )
}

/** The keyboard types too. */
function useDigits(pin: PinEntry): void {
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
}
