import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONE, TABLET, WALL } from './support/browser.ts'
import { cards, expectDishes, openDisplay, rowOf } from './support/kitchen.ts'
import { Network } from './support/network.ts'
import { ready } from './support/ready.ts'
import { freeTables, lines, menu, openDemo, openTable, tap } from './support/screens.ts'

/** Waiters, the kitchen on two screens, and the pass. */

const { comanda, browser } = await ready()

const fire = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Fire(:|$)/ })
    .filter({ visible: true })
    .first()
    .dispatchEvent('click')

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000, interval: 50 })

test('[F4.1] [F4.2] [F4.4] [INV4] [C7] a dish is on every display once, is made, and is handed out', async () => {
  const contextOf = (viewport: { width: number; height: number }) =>
    browser.newContext({ viewport, locale: 'en-GB' })
  const ben = await openDemo(await contextOf(TABLET), comanda.url, 'tablet')
  const ana = await openDemo(await contextOf(PHONE), comanda.url, 'waiter')
  const wall = await contextOf(WALL)
  const wifi = await Network.of(wall)
  const kitchen = await openDisplay(wall, comanda.url, 'kitchen')
  const second = await openDisplay(await contextOf(WALL), comanda.url, 'kitchen')
  const pass = await openDisplay(await contextOf(WALL), comanda.url, 'pass')

  // Ben orders for the grill; both waiters fire the same at once.
  const [number = ''] = await freeTables(ben)
  await openTable(ben, number)
  const [dish = ''] = await menu(ben)
  await tap(ben, dish)
  await tap(ben, dish)
  await poll(() => lines(ben)).toEqual([`2 ${dish}`])
  await openTable(ana, number)
  await Promise.all([fire(ben), fire(ana)])
  for (const display of [kitchen, second, pass]) await expectDishes(display, number, [`2 ${dish}`])

  // The kitchen is cut off. It makes the dish; what Ben fires meanwhile is not there yet.
  await wifi.offline()
  await rowOf(kitchen, number, dish).click()
  await expectDishes(kitchen, number, [])
  await expectDishes(second, number, [`2 ${dish}`])
  // The other screen of the same station does it too: the later one of the two does nothing.
  await rowOf(second, number, dish).click()
  await expectDishes(second, number, [])
  await wifi.online()
  await ben
    .getByText(new RegExp(`Table ${number}: .*${dish}.* ready`))
    .first()
    .waitFor()
  await poll(async () =>
    (await cards(kitchen)).filter((title) => title.includes(`Table ${number},`)),
  ).toEqual([])

  // The pass hands it out: it is served on the waiters' screens.
  await rowOf(pass, number, dish).click()
  await expectDishes(pass, number, [])
  await poll(() => ben.locator('[data-line]').first().textContent()).toContain('Served')
  await Promise.all([ben, ana, kitchen, second, pass].map((page) => page.close()))
}, 120_000)

/** Runs in the page: keeps how high each tone is that the display makes. */
function listen(): void {
  const heard = globalThis as unknown as { tones: number[] }
  heard.tones = []
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (when) {
    heard.tones.push(this.frequency.value)
    start.call(this, when)
  }
}

test('[F4.2] [C6] a new ticket, a change and a void sound on the display after one touch, and a void blinks', async () => {
  const ben = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'tablet',
  )
  const wall = await browser.newContext({ viewport: WALL, locale: 'en-GB' })
  await wall.addInitScript(listen)
  const kitchen = await openDisplay(wall, comanda.url, 'kitchen')
  const tones = () =>
    kitchen.evaluate(() => (globalThis as unknown as { tones: number[] }).tones.splice(0).map(Math.round))
  await kitchen.getByRole('main', { name: 'Kitchen' }).click({ position: { x: 5, y: 5 } })
  const heard = async (wanted: readonly number[]) => {
    const all: number[] = []
    await poll(async () => {
      all.push(...(await tones()))
      return all
    }).toEqual(expect.arrayContaining([...wanted]))
  }

  const [number = ''] = await freeTables(ben)
  await openTable(ben, number)
  const [dish = ''] = await menu(ben)
  await tap(ben, dish)
  await fire(ben)
  await expectDishes(kitchen, number, [`1 ${dish}`])
  await heard([784, 1047])

  const line = ben.locator('[data-line]', { hasText: dish }).locator('button').first()
  await line.click()
  await ben.getByRole('button', { name: 'Kitchen note' }).click()
  await ben.getByRole('textbox', { name: 'Kitchen note' }).fill('no salt')
  await ben.keyboard.press('Enter')
  await heard([880, 880, 880])
  await rowOf(kitchen, number, dish).getByText('no salt').waitFor()

  await ben.getByRole('button', { name: 'Void', exact: true }).click()
  await ben.getByRole('dialog').locator('[data-first-focus]').click()
  await ben.getByRole('dialog', { name: /manager’s PIN/ }).waitFor()
  await ben.getByRole('button', { name: /Lucía Herrera/ }).click()
  await ben.keyboard.type('6666')
  await ben.keyboard.press('Enter')
  await heard([466, 349, 233])
  await poll(() => kitchen.locator('[data-news="void"]').count()).toBeGreaterThan(0)
  await Promise.all([ben, kitchen].map((page) => page.close()))
}, 60_000)
