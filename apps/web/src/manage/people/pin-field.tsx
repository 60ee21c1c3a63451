import { browserPlatform } from '@comanda/client/browser'
import type { Pin } from '@comanda/domain'
import { IconCheck, IconKey } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import { isPin, makePin, PIN_LENGTHS } from './make-pin.ts'
import classes from './people.module.css'

interface PinFieldProps {
  readonly value: Pin | null
  /** As it is saved. */
  readonly saved: Pin | null
  readonly isMe: boolean
  readonly onSet: (pin: Pin | null) => void
}

/** Sets or replaces the PIN of a person. What is kept is made here, so it works without the server. */
export function PinField({ value, saved, isMe, onSet }: PinFieldProps) {
  const { t } = useManageTexts()
  const [isTyping, setTyping] = useState(false)
  const isNew = value !== null && value.verifier !== saved?.verifier
  const state = isNew ? (isMe ? 'own' : 'isNew') : value === null ? 'none' : 'isSet'
  const use = (pin: Pin) => {
    onSet(pin)
    setTyping(false)
  }
  return (
    <fieldset className={formClasses.group}>
      <legend>{t('people.pin')}</legend>
      <p className={classes.pinState} data-state={isNew ? 'new' : value === null ? 'none' : 'set'}>
        {value === null ? <IconKey size={20} aria-hidden /> : <IconCheck size={20} aria-hidden />}
        <span>{t(`pin.${state}`)}</span>
      </p>
      {isTyping ? (
        <TypePin onMade={use} onCancel={() => setTyping(false)} />
      ) : (
        <div className={classes.pinWays}>
          <button type="button" className={formClasses.plain} onClick={() => setTyping(true)}>
            {t(value === null ? 'pin.set' : 'pin.reset')}
          </button>
          {isNew && saved !== null && (
            <button type="button" className={formClasses.plain} onClick={() => onSet(saved)}>
              {t('pin.back')}
            </button>
          )}
        </div>
      )}
    </fieldset>
  )
}

interface TypePinProps {
  readonly onMade: (pin: Pin) => void
  readonly onCancel: () => void
}

function TypePin({ onMade, onCancel }: TypePinProps) {
  const { t } = useManageTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const make = () => {
    if (!isPin(typed)) return setWrong(true)
    setMaking(true)
    makePin(typed, maker()).then(onMade, () => setMaking(false))
  }
  // Within a form that Enter saves and Escape leaves: here they are about the PIN alone.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') make()
    else onCancel()
  }
  return (
    <div className={formClasses.field} data-wrong={isWrong || undefined}>
      <label htmlFor={id}>{t('pin.new')}</label>
      <input
        id={id}
        ref={(node) => node?.focus()}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={PIN_LENGTHS.longest}
        value={typed}
        aria-describedby={`${id}-about`}
        aria-invalid={isWrong || undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value.replace(/\D/g, ''))
          setWrong(false)
        }}
        onKeyDown={onKey}
      />
      <p id={`${id}-about`} className={isWrong ? formClasses.problem : formClasses.hint}>
        {t(isWrong ? 'pin.wrong' : 'pin.hint')}
      </p>
      <div className={classes.pinWays}>
        <button type="button" className={formClasses.primary} disabled={isMaking} onClick={make}>
          {t(isMaking ? 'pin.making' : 'pin.use')}
        </button>
        <button type="button" className={formClasses.plain} onClick={onCancel}>
          {t('pin.cancel')}
        </button>
      </div>
    </div>
  )
}

function maker() {
  const { pinKey, sha256 } = browserPlatform()
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  return { pinKey, sha256, randomBytes }
}
