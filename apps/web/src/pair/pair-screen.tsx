import { IconAlertTriangle, IconArrowRight, IconBuildingStore } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { Wordmark } from '../app/wordmark.tsx'
import { CodeField } from './code-field.tsx'
import classes from './pair-screen.module.css'
import { codeIn, type Offer, type PairProblem } from './pairing.ts'
import { usePairTexts } from './use-pair-texts.ts'
import { type Pairing, usePairing } from './use-pairing.ts'

/** A new device: six digits, a name, done. */
export function PairScreen() {
  const { t } = usePairTexts()
  const { code = '' } = useSearch({ strict: false })
  const pairing = usePairing(codeIn(code))
  const { offer, problem } = pairing
  const helpId = useId()
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <Wordmark size={32} />
        <h1>{t('title')}</h1>
        {offer === null ? (
          <>
            <p id={helpId} className={classes.lead}>
              {t('lead')}
            </p>
            <CodeField
              code={pairing.code}
              isWrong={problem === 'unknown' || problem === 'refused'}
              describedBy={helpId}
              onCode={pairing.type}
            />
            <p className={classes.looking} role="status">
              {pairing.isBusy ? t('looking') : ''}
            </p>
          </>
        ) : (
          <Joining offer={offer} pairing={pairing} />
        )}
        {problem !== null && <Problem problem={problem} onAgain={() => pairing.type('')} />}
        {offer === null && <Help />}
      </div>
    </main>
  )
}

function Joining({ offer, pairing }: { readonly offer: Offer; readonly pairing: Pairing }) {
  const { t } = usePairTexts()
  const [name, setName] = useState(offer.suggestedName)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') pairing.connect(name.trim())
  }
  return (
    <form className={classes.joining} onSubmit={submit}>
      <div className={classes.joins}>
        <IconBuildingStore size={28} aria-hidden />
        <span>
          <small>{t('joins')}</small>
          <b>{offer.restaurant}</b>
          <span>{offer.multiSession ?? t('alone')}</span>
        </span>
      </div>
      <label htmlFor={id}>{t('name')}</label>
      <input
        id={id}
        value={name}
        maxLength={60}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <p id={`${id}-hint`} className={classes.hint}>
        {t('nameHint')}
      </p>
      <button type="submit" className={classes.primary} disabled={pairing.isBusy || name.trim() === ''}>
        {t(pairing.isBusy ? 'connecting' : 'connect')}
        <IconArrowRight size={22} aria-hidden className={classes.mirrored} />
      </button>
      <button type="button" className={classes.plain} onClick={() => pairing.type('')}>
        {t('otherCode')}
      </button>
    </form>
  )
}

function Problem({ problem, onAgain }: { readonly problem: PairProblem; readonly onAgain: () => void }) {
  const { t } = usePairTexts()
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={22} aria-hidden />
      <span>
        {t(`errors.${problem}`)}
        <button type="button" onClick={onAgain}>
          {t('otherCode')}
        </button>
      </span>
    </div>
  )
}

function Help() {
  const { t } = usePairTexts()
  const hasDemo = useHasDemo()
  return (
    <>
      <details className={classes.how}>
        <summary>{t('how')}</summary>
        <ol>
          <li>{t('howSteps.open')}</li>
          <li>{t('howSteps.choose')}</li>
          <li>{t('howSteps.scan')}</li>
        </ol>
      </details>
      {hasDemo && (
        <a className={classes.demo} href="/demo">
          {t('demo')} <IconArrowRight size={18} aria-hidden className={classes.mirrored} />
        </a>
      )}
    </>
  )
}

/** Whether this server runs the demo restaurant. */
function useHasDemo(): boolean {
  const [hasDemo, setHasDemo] = useState(false)
  useEffect(() => {
    const asking = new AbortController()
    fetch('/api/demo', { signal: asking.signal }).then(
      (response) => setHasDemo(response.ok),
      () => {},
    )
    return () => asking.abort()
  }, [])
  return hasDemo
}
