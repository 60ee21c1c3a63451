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

const open = new Set<Browser>()

export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    // Ctrl-C is for the whole program, which then closes everything in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  open.add(browser)
  browser.on('disconnected', () => open.delete(browser))
  return browser
}

export async function closeBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()))
}

/** A tablet: menu and check are beside each other, so a tap and what it does are on one screen. */
export const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: 'en-GB' } as const

/** A touch screen on the kitchen's wall. */
export const WALL = { viewport: { width: 1920, height: 1080 }, hasTouch: true, locale: 'en-GB' } as const
