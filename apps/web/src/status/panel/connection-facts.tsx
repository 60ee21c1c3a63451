import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { Fact } from './fact.tsx'
import classes from './panel.module.css'
import { useServerVersion } from './use-server-version.ts'
import { useIntervalMs } from './use-this-terminal.ts'

/** Which server, how, how fast, and when it was last heard. */
export function ConnectionFacts() {
  const { t } = useTranslation('status')
  const link = useTerminalValue(({ status }) => status.link)
  const latencyMs = useTerminalValue(({ status }) => status.latencyMs)
  const ms = useIntervalMs()
  const isOnline = link.state === 'online'
  const version = useServerVersion(isOnline)
  return (
    <section className={classes.part}>
      <h3>{t('link.title')}</h3>
      <dl className={classes.facts}>
        <Fact label={t('link.server')}>
          <bdi dir="ltr">{location.host}</bdi>
          {version !== null && <small>{t('link.version', { version })}</small>}
        </Fact>
        <Fact label={t('link.kind')}>{isOnline ? t(`link.${link.kind}`, { ms }) : t('link.none')}</Fact>
        {isOnline && latencyMs !== null && (
          <Fact label={t('link.latency')}>{t('link.ms', { ms: Math.max(1, Math.round(latencyMs)) })}</Fact>
        )}
        <Fact label={t('link.lastSync')}>
          <LastSync />
        </Fact>
      </dl>
    </section>
  )
}

const JUST_NOW_S = 5
const A_MINUTE_S = 60

function LastSync() {
  const { t } = useTranslation('status')
  const { time } = useFormats()
  const lastSyncAt = useTerminalValue(({ status }) => status.lastSyncAt)
  const now = useEverySecond()
  if (lastSyncAt === null) return t('link.never')
  const seconds = Math.max(0, Math.round((now - lastSyncAt) / 1000))
  if (seconds < JUST_NOW_S) return t('link.justNow')
  return seconds < A_MINUTE_S ? t('link.ago', { count: seconds }) : time(lastSyncAt)
}

/** This device's own clock, as the facts of the link are told by it. */
function useEverySecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
