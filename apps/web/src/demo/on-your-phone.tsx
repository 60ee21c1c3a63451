import { isOwnHost } from '../status/panel/pairing-code.ts'
import { QrCode } from '../status/panel/qr-code.tsx'
import type { DemoTerminal } from './demo-api.ts'
import classes from './on-your-phone.module.css'
import { pageOf } from './open-window.ts'
import { useDemoTexts } from './use-demo-texts.ts'

/** For the phone in one's pocket. Left out where this address leads nowhere from there. */
export function OnYourPhone({ terminal }: { readonly terminal: DemoTerminal | undefined }) {
  const { t } = useDemoTexts()
  if (terminal === undefined || isOwnHost(location.hostname)) return null
  const address = `${location.origin}${pageOf(terminal)}`
  return (
    <section className={classes.phone} aria-labelledby="phone-title">
      <h2 id="phone-title">{t('phone.title')}</h2>
      <p>{t('phone.hint', { name: terminal.name })}</p>
      <div className={classes.qr}>
        <QrCode text={address} label={t('phone.qr', { address })} />
      </div>
    </section>
  )
}
