import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, TABLET } from './support/browser.ts'
import { Network } from './support/network.ts'
import { ready } from './support/ready.ts'
import { freeTables, lines, menu, openDemo, openTable, table, tap } from './support/screens.ts'

/** Two people who take money, and a waiter, on one check; one of them is cut off in the middle of it. */

const { comanda, browser } = await ready()

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000, interval: 50 })

const toPay = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Pay', exact: true }).first().click()
  await page.getByText('To pay').or(page.getByText('Still to pay')).first().waitFor()
}

const take = (page: Page): Promise<void> => page.locator('[data-take]').click()

/** What the large figure says. */
const due = async (page: Page): Promise<number> => {
  const text = (await page.locator('output').first().textContent()) ?? ''
  return Math.round(Number.parseFloat(text.replace(/[^0-9,]/g, '').replace(',', '.')) * 100)
}

test('[C11] [C12] [F5.2] [INV5] two who collect see each other; apart, what came twice is due back', async () => {
  const desk = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const wifi = await Network.of(desk)
  const ben = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'tablet',
  )
  const carla = await openDemo(desk, comanda.url, 'cashier')
  const office = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const lucia = await office.newPage()
  await lucia.goto(`${comanda.url}/demo/manager/floor`)
  const [number = ''] = await freeTables(ben)
  await table(lucia, number).waitFor()

  await openTable(ben, number)
  const dishes = (await menu(ben)).slice(0, 3)
  for (const dish of dishes) await tap(ben, dish)
  for (const page of [carla, lucia]) {
    await openTable(page, number)
    await poll(async () => (await lines(page)).length).toBe(dishes.length)
  }

  // Both are at it: each sees the other, and a part that one has taken falls off for both.
  await toPay(carla)
  await toPay(lucia)
  await carla.getByText(/Lucía Herrera is taking payment/).waitFor()
  await lucia.getByText(/Carla Vidal is taking payment/).waitFor()
  const whole = await due(carla)
  await lucia.getByRole('button', { name: 'Cash', exact: true }).click()
  await lucia.keyboard.type('5')
  await take(lucia)
  await poll(() => due(carla)).toBe(whole - 500)

  // Carla is cut off and collects all that is left; Lucía collects it too.
  await wifi.offline()
  await carla.getByRole('button', { name: 'Card', exact: true }).click()
  await take(carla)
  await carla.getByText('Waiting to be sent').first().waitFor()
  await lucia.getByRole('button', { name: 'Cash', exact: true }).click()
  await take(lucia)
  await lucia.getByText('Paid', { exact: true }).first().waitFor()
  // On Ben's screen it closes by itself, with a name.
  await ben
    .getByText(/Paid .*Lucía/)
    .first()
    .waitFor()

  // Carla is back: her money is on the record too, and due back.
  await wifi.online()
  await lucia
    .getByText(/to give back/)
    .first()
    .waitFor({ timeout: 20_000 })
  await Promise.all([ben, carla, lucia].map((page) => page.close()))
}, 120_000)
