import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONE, TABLET } from './support/browser.ts'
import { Network } from './support/network.ts'
import { ready } from './support/ready.ts'
import { expectLines, freeTables, lines, menu, openDemo, openTable, tap } from './support/screens.ts'

/** The story of the product, in three windows: a waiter's phone, another's tablet, the cashier. */

const { comanda, browser } = await ready()

/** The button that is in sight; whoever comes second finds nothing left to fire, and that is fine. */
const fire = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Fire(:|$)/ })
    .filter({ visible: true })
    .first()
    .dispatchEvent('click')
/** What the screen says of the lines, in its own order: New, In the kitchen … */
const stages = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-line]')
    .evaluateAll((rows) =>
      rows.map(
        (row) => /New|In the kitchen|Ready|Void|Held|Sent in part/.exec(row.textContent ?? '')?.[0] ?? '',
      ),
    )
const expectStages = (page: Page, wanted: readonly string[]): Promise<void> =>
  expect.poll(() => stages(page), { timeout: 15_000, interval: 50 }).toEqual(wanted)

test('[C2] [C6] [C7] [C15] [F3.9] [INV4] [INV6] one party, three screens, one of them offline for a while', async () => {
  const phone = await browser.newContext({ viewport: PHONE, locale: 'en-GB' })
  const wifi = await Network.of(phone)
  const ana = await openDemo(phone, comanda.url, 'waiter')
  const ben = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'tablet',
  )
  const carla = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'cashier',
  )
  const [number = ''] = await freeTables(carla)
  await openTable(ben, number)
  const [beer = '', bread = '', olives = ''] = await menu(ben)
  await tap(ben, beer)
  await tap(ben, beer)
  await openTable(carla, number)
  await expectLines(carla, [`2 ${beer}`])

  // Both fire at once: each unit is on one ticket.
  await Promise.all([fire(ben), fire(carla)])
  await expectStages(ben, ['In the kitchen'])
  await expectStages(carla, ['In the kitchen'])

  // Ana's Wi-Fi is gone; she orders and fires on her phone. Ben adds something at the table meanwhile.
  await openTable(ana, number)
  await wifi.offline()
  await tap(ana, bread)
  await fire(ana)
  await tap(ben, olives)
  await expectLines(ben, [`2 ${beer}`, `1 ${olives}`])
  await wifi.online()
  await expect
    .poll(async () => [...(await lines(carla))].sort(), { timeout: 20_000 })
    .toEqual([`2 ${beer}`, `1 ${olives}`, `1 ${bread}`].sort())
  // Hers went to the kitchen; what she had not seen did not.
  await expect
    .poll(async () => [...(await stages(carla))].sort())
    .toEqual(['In the kitchen', 'In the kitchen', 'New'])
  expect([...(await lines(ben))].sort()).toEqual([...(await lines(carla))].sort())

  // Carla splits one beer off; Ben sees it happen, then puts everything back together.
  await carla.getByRole('button', { name: 'Split', exact: true }).click()
  await carla.getByRole('heading', { name: /^Split check/ }).waitFor()
  await carla.locator('[data-row]', { hasText: beer }).first().click()
  await expect.poll(async () => (await lines(ben)).includes(`1 ${beer}`), { timeout: 15_000 }).toBe(true)
  await carla.getByRole('button', { name: 'Put everything back together' }).click()
  await expect.poll(async () => (await lines(ben)).includes(`2 ${beer}`), { timeout: 15_000 }).toBe(true)
  await expect
    .poll(async () => (await stages(ben)).filter((stage) => stage === 'In the kitchen').length)
    .toBe(2)

  // Ben may not void what the kitchen has: a manager's PIN lifts it, once, on the record.
  await ben.locator('[data-line]', { hasText: beer }).locator('button').first().click()
  await ben.getByRole('button', { name: 'Void', exact: true }).click()
  const sheet = ben.getByRole('dialog')
  await sheet.getByText(/The kitchen has/).waitFor()
  await sheet.locator('[data-first-focus]').click()
  await ben.getByRole('dialog', { name: /manager’s PIN/ }).waitFor()
  await ben.getByRole('button', { name: /Lucía Herrera/ }).click()
  await ben.keyboard.type('6666')
  await ben.keyboard.press('Enter')
  await ben.getByText(/2 void: /).waitFor()
  // On Carla's screen, where it is being split, it is gone too.
  await expect
    .poll(() => carla.locator('[data-line]', { hasText: beer }).count(), { timeout: 10_000 })
    .toBe(0)
  await Promise.all([ana.close(), ben.close(), carla.close()])
}, 120_000)
