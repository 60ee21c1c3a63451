import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import reasons from '../check/reasons/reasons.module.css'
import { usePayTexts } from './texts.ts'

/** Longest reason that a command takes. Letters. */
const MOST = 200

interface WhyFormProps {
  /** Each is a tap. */
  readonly usual: readonly string[]
  readonly onWhy: (text: string) => void
}

/** Why: one of the usual words, or own ones. */
export function WhyForm({ usual, onWhy }: WhyFormProps) {
  const { t } = usePayTexts()
  const [own, setOwn] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (own.trim() !== '') onWhy(own.trim())
  }
  return (
    <>
      <h3 className={reasons.ask}>{t('why')}</h3>
      <div className={reasons.reasons}>
        {usual.map((text, index) => (
          <button
            key={text}
            type="button"
            data-first-focus={index === 0 || undefined}
            onClick={() => onWhy(text)}
          >
            {text}
          </button>
        ))}
      </div>
      <form className={reasons.own} onSubmit={submit}>
        <input
          type="text"
          maxLength={MOST}
          value={own}
          aria-label={t('ownReason')}
          placeholder={t('ownReason')}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" disabled={own.trim() === ''} aria-label={t('useReason')}>
          <IconCheck size={22} aria-hidden />
        </button>
      </form>
    </>
  )
}
