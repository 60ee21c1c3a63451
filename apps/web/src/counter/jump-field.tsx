import type { OpenCheck } from '@comanda/domain'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isTypingElsewhere } from '../shared/keys.ts'
import { checkTyped } from './counter-checks.ts'
import classes from './counter-screen.module.css'
import { useCounterTexts } from './use-counter-texts.ts'

interface JumpFieldProps {
  readonly checks: readonly OpenCheck[]
  readonly onCheck: (checkId: string) => void
}

/** A check by its number: digits typed anywhere on the screen go here, Enter opens it. */
export function JumpField({ checks, onCheck }: JumpFieldProps) {
  const { t } = useCounterTexts()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTypingElsewhere(event) || !/^\d$/.test(event.key)) return
      event.preventDefault()
      input.current?.focus()
      setTyped((before) => before + event.key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const jump = (event: FormEvent) => {
    event.preventDefault()
    const check = checkTyped(checks, typed)
    if (check !== null) return onCheck(check.id)
    setMissing(typed.trim())
  }
  return (
    <form className={classes.jump} onSubmit={jump}>
      <input
        ref={input}
        value={typed}
        inputMode="numeric"
        maxLength={24}
        placeholder={t('number')}
        aria-label={t('jump')}
        aria-describedby={missing === '' ? undefined : 'counter-missing'}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMissing('')
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
        }}
      />
      {missing !== '' && (
        <span id="counter-missing" role="status">
          {t('noSuch', { typed: missing })}
        </span>
      )}
    </form>
  )
}
