import '../bring-texts.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal } from '../../shared/terminal-context.tsx'
import classes from './add-device.module.css'
import {
  type CodeAnswer,
  isOwnHost,
  makePairingCode,
  type PairingCode,
  pairingAddress,
  remaining,
  spaced,
} from './pairing-code.ts'
import { QrCode } from './qr-code.tsx'

/** A manager lets another device in: a code to scan or to type, for ten minutes. */
export function AddDevice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const terminal = useTerminal()
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<CodeAnswer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt asks anew
  useEffect(() => {
    const asking = new AbortController()
    void makePairingCode(terminal, asking.signal).then((next) => {
      if (!asking.signal.aborted) setAnswer(next)
    })
    return () => asking.abort()
  }, [terminal, attempt])
  const again = () => {
    setAnswer(null)
    setAttempt(attempt + 1)
  }
  return (
    <Sheet title={t('add.title')} place="side" onClose={onClose}>
      {answer === null && (
        <p className={classes.making} role="status">
          {t('add.making')}
        </p>
      )}
      {answer?.ok === false && (
        <div className={classes.over} role="status">
          <p>{t(`add.failed.${answer.failure}`)}</p>
          <button type="button" onClick={again}>
            {t('add.another')}
          </button>
        </div>
      )}
      {answer?.ok === true && <CodeToShow code={answer.code} onAnother={again} />}
    </Sheet>
  )
}

function CodeToShow({ code, onAnother }: { readonly code: PairingCode; readonly onAnother: () => void }) {
  const { t } = useTranslation('status')
  const now = useServerSecond()
  const address = pairingAddress(location.origin, code.code)
  const { restaurant, multiSession } = code
  if (now >= code.validUntil)
    return (
      <div className={classes.over} role="status">
        <p>{t('add.over')}</p>
        <button type="button" onClick={onAnother}>
          {t('add.another')}
        </button>
      </div>
    )
  return (
    <div className={classes.code}>
      <p className={classes.how}>
        {t('add.how')}{' '}
        {multiSession === null
          ? t('add.joinsNone', { restaurant })
          : t('add.joins', { restaurant, multiSession })}
      </p>
      <div className={classes.qr}>
        <QrCode text={address} label={t('add.qr', { address })} />
      </div>
      <dl>
        <dt>{t('add.address')}</dt>
        <dd dir="ltr">{location.host}/pair</dd>
        <dt>{t('add.code')}</dt>
        <dd className={classes.digits} dir="ltr">
          {spaced(code.code)}
        </dd>
      </dl>
      <p className={classes.valid}>{t('add.valid', { time: remaining(code.validUntil, now) })}</p>
      {isOwnHost(location.hostname) && <p className={classes.warning}>{t('add.local')}</p>}
    </div>
  )
}

function useServerSecond(): number {
  const terminal = useTerminal()
  const [now, setNow] = useState(() => terminal.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(terminal.now()), 1000)
    return () => clearInterval(timer)
  }, [terminal])
  return now
}
