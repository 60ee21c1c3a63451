import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { ReasonUse } from '../panel.ts'
import classes from './reasons.module.css'
import { reasonsFor, type WhyGiven } from './reasons.ts'

interface WhyChooserProps {
  readonly use: ReasonUse
  readonly onWhy: (why: WhyGiven) => void
}

const MOST = 200

/** Why, by one tap or in own words. Usual reasons stand in for a restaurant that has listed none (F3.9). */
export function WhyChooser({ use, onWhy }: WhyChooserProps) {
  const { t } = useTranslation('check')
  const reasons = useTerminalValue(({ setup }) => setup.reasons)
  const [own, setOwn] = useState('')
  const usual = t(`usualReasons.${use}`)
  const offered = useMemo(() => {
    const listed = reasonsFor(reasons, use)
    return listed.length > 0 ? listed : usual.split('|').map((text) => ({ reasonId: null, text }))
  }, [reasons, use, usual])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (own.trim() !== '') onWhy({ reasonId: null, text: own.trim() })
  }
  return (
    <>
      <h3 className={classes.ask}>{t('whyAsk')}</h3>
      <div className={classes.reasons}>
        {offered.map((why, index) => (
          <button
            key={why.reasonId ?? why.text}
            type="button"
            data-first-focus={index === 0 || undefined}
            onClick={() => onWhy(why)}
          >
            {why.text}
          </button>
        ))}
      </div>
      <form className={classes.own} onSubmit={submit}>
        <input
          type="text"
          maxLength={MOST}
          value={own}
          aria-label={t('ownWords')}
          placeholder={t('ownWords')}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" disabled={own.trim() === ''} aria-label={t('useOwnWords')}>
          <IconCheck size={22} aria-hidden />
        </button>
      </form>
    </>
  )
}
