import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })

/** A tablet: menu and check are beside each other, so a tap and what it does are on one screen. */
export const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: 'en-GB' } as const
