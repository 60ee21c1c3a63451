import { IconArrowLeft, IconBackspace, IconCheck } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isTypingElsewhere } from '../shared/keys.ts'
import { PersonBadge } from '../shared/person-badge.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import type { PersonHere } from './people-here.ts'
import classes from './pin-pad.module.css'
import { type PinEntry, usePin } from './use-pin.ts'

interface PinPadProps {
  readonly person: PersonHere
  readonly onBack: () => void
}

/** The PIN of one person: large keys, and the keyboard does as well. */
export function PinPad({ person, onBack }: PinPadProps) {
  const { t } = useTranslation('people')
  const pin = usePin(person.id, useWhereNext(person.id))
  useKeys(pin, onBack)
  return (
    <section className={classes.pad} aria-label={t('pinOf', { name: person.name })}>
      <div className={classes.head}>
        <PersonBadge person={person} size={64} />
        <h1>{person.name}</h1>
      </div>
      <PinKeys pin={pin} confirm={t('confirm')} />
      <button type="button" className={classes.back} onClick={onBack}>
        <IconArrowLeft size={20} aria-hidden className={classes.mirrored} /> {t('notYou')}
      </button>
    </section>
  )
}

interface PinKeysProps {
  readonly pin: PinEntry
  /** What the last key does. */
  readonly confirm: string
}

/** What is typed, as dots, and the keys. */
export function PinKeys({ pin, confirm }: PinKeysProps) {
  const { t } = useTranslation('people')
  return (
    <>
      <Dots key={pin.wrong} pin={pin} />
      <Problem pin={pin} />
      <div className={classes.keys}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <Key key={digit} digit={digit} pin={pin} />
        ))}
        <button type="button" className={classes.side} aria-label={t('deleteDigit')} onClick={pin.back}>
          <IconBackspace size={26} aria-hidden className={classes.mirrored} />
        </button>
        <Key digit="0" pin={pin} />
        <button
          type="button"
          className={classes.side}
          aria-label={confirm}
          disabled={pin.length === 0 || pin.wait > 0}
          onClick={pin.submit}
        >
          <IconCheck size={26} aria-hidden />
        </button>
      </div>
    </>
  )
}

function Key({ digit, pin }: { readonly digit: string; readonly pin: PinEntry }) {
  return (
    <button type="button" className={classes.key} disabled={pin.wait > 0} onClick={() => pin.digit(digit)}>
      {digit}
    </button>
  )
}

function Dots({ pin }: { readonly pin: PinEntry }) {
  const { t } = useTranslation('people')
  const shown = Math.max(4, pin.length)
  return (
    <div
      className={classes.dots}
      data-wrong={pin.wrong > 0 || undefined}
      data-busy={pin.isChecking || undefined}
    >
      <span className={classes.hidden} role="status">
        {pin.isChecking ? t('checking') : pin.length > 0 ? t('digits', { count: pin.length }) : ''}
      </span>
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
        <i key={index} data-on={index < pin.length || undefined} />
      ))}
    </div>
  )
}

function Problem({ pin }: { readonly pin: PinEntry }) {
  const { t } = useTranslation('people')
  return (
    <p className={classes.problem} role={pin.wait > 0 ? undefined : 'alert'}>
      {pin.wait > 0 ? t('wrongWait', { count: pin.wait }) : problemWords(pin, t)}
    </p>
  )
}

const FEW = 2

function problemWords({ problem, triesLeft }: PinEntry, t: TFunction<'people'>): string {
  if (problem === null) return ''
  return problem === 'wrong' && triesLeft > 0 && triesLeft <= FEW
    ? t('wrongFew', { count: triesLeft })
    : t(problem)
}

/** The same person goes on where they were; somebody else begins on the floor. */
function useWhereNext(personId: string): () => void {
  const terminal = useTerminal()
  const navigate = useNavigate()
  const isOnCheck = useRouterState({ select: ({ location }) => location.pathname.startsWith('/check/') })
  return useStable(() => {
    const before = lastPerson.get(terminal)
    lastPerson.set(terminal, personId)
    if (isOnCheck && before !== undefined && before !== personId)
      void navigate({ to: '/floor', replace: true })
  })
}

const lastPerson = new WeakMap<object, string>()

function useKeys(pin: PinEntry, onBack: () => void): void {
  const onKey = useStable((event: KeyboardEvent) => {
    if (isTypingElsewhere(event)) return
    if (/^\d$/.test(event.key)) pin.digit(event.key)
    else if (event.key === 'Backspace') pin.back()
    else if (event.key === 'Escape') onBack()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) pin.submit()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
}
