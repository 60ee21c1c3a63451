import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconExternalLink } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import type { DemoTerminal } from './demo-api.ts'
import { openWindow, pageOf, windowNameOf } from './open-window.ts'
import classes from './terminal-card.module.css'
import { useDemoTexts } from './use-demo-texts.ts'

const ICONS = { phone: IconDeviceMobile, tablet: IconDeviceTablet, desktop: IconDeviceDesktop }

/** A ready terminal. A link, so that it opens everywhere; a window of the fitting size where that works. */
export function TerminalCard({ terminal }: { readonly terminal: DemoTerminal }) {
  const { t } = useDemoTexts()
  const { key, name, person, role, size } = terminal
  const Icon = ICONS[size]
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    if (openWindow(terminal)) event.preventDefault()
  }
  return (
    <li className={classes.card}>
      <span className={classes.device}>
        <Icon size={28} stroke={1.5} aria-hidden />
        <span className={classes.size}>{t(`terminals.size.${size}`)}</span>
      </span>
      <h3>{name}</h3>
      <p className={classes.who}>
        {person} · {role}
      </p>
      <p className={classes.what}>{t(`terminals.what.${key}`)}</p>
      <a
        href={pageOf(terminal)}
        target={windowNameOf(terminal)}
        aria-label={t('terminals.openNamed', { name })}
        onClick={open}
      >
        {t('terminals.open')} <IconExternalLink size={18} aria-hidden />
      </a>
    </li>
  )
}
