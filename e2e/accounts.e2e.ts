import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, TABLET } from './support/browser.ts'
import { Network } from './support/network.ts'
import { ready } from './support/ready.ts'
import { freeTables, menu, openDemo, openTable, tap } from './support/screens.ts'

/** A regular has a dish put on the house at a desk that is cut off, and pays some of what is owed in the office. */

const { comanda, browser } = await ready()

const PATIENT = { timeout: 15_000 }
const take = (page: Page): Promise<void> => page.locator('[data-take]').click()
const minor = (text: string | null): number =>
  Math.round(Number.parseFloat((text ?? '').replace(/[^0-9]/g, '')))

/** What the open account says is owed. Minor units. */
const owed = async (page: Page): Promise<number> =>
  minor(await page.getByRole('region', { name: 'House account' }).locator('output').first().textContent())

async function orderOne(page: Page): Promise<void> {
  const [number = ''] = await freeTables(page)
  await openTable(page, number)
  const [dish = ''] = await menu(page)
  await tap(page, dish)
  await page.getByRole('button', { name: 'Pay', exact: true }).first().click()
  await page.getByText('To pay').first().waitFor()
}

async function isPacos(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Customer, invoice' }).first().click()
  await page.getByRole('button', { name: /Paco Iglesias/ }).click()
  await page.getByRole('button', { name: 'For Paco Iglesias' }).waitFor()
}

test('[F5.2] [F3.6] [INV5] what is put on the house apart is owed once, on every screen', async () => {
  const desk = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const wifi = await Network.of(desk)
  const carla = await openDemo(desk, comanda.url, 'cashier')
  const office = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  const lucia = await office.newPage()
  await lucia.goto(`${comanda.url}/demo/manager/manage/customers`)
  await lucia.getByRole('button', { name: /Paco Iglesias/ }).click()
  await lucia.getByRole('region', { name: 'House account' }).waitFor()
  const before = await owed(lucia)

  await orderOne(carla)
  await isPacos(carla)
  await wifi.offline()
  await carla.getByRole('button', { name: 'House account', exact: true }).click()
  const price = minor(await carla.locator('output').first().textContent())
  await take(carla)
  await carla.getByText('Paid', { exact: true }).waitFor()

  // Meanwhile some of it is paid off, as far as it is known there.
  await lucia.getByRole('button', { name: 'Pay off' }).click()
  await lucia.getByLabel(/Amount/).fill('50')
  await lucia.getByRole('button', { name: 'Card', exact: true }).click()
  await lucia.getByRole('button', { name: /^Take/ }).click()
  await lucia.getByText(/Payment 1 to the house account/).waitFor()
  await lucia.getByRole('button', { name: 'Done' }).click()
  expect(await owed(lucia)).toBe(before - 5_000)

  await wifi.online()
  await expect.poll(() => owed(lucia), PATIENT).toBe(before - 5_000 + price)
  await lucia.getByRole('button', { name: 'Statement' }).click()
  const entries = lucia.getByRole('dialog').getByRole('listitem')
  await expect.poll(() => entries.count(), PATIENT).toBe(3)
})

test('[F5.5] a guest who asks for an invoice after paying gets one, and the receipt stays', async () => {
  const carla = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'cashier',
  )
  await orderOne(carla)
  await carla.getByRole('button', { name: 'Card', exact: true }).click()
  await take(carla)
  await carla.getByRole('button', { name: 'Invoice for …' }).click()
  await carla.getByRole('button', { name: 'New customer' }).click()
  await carla.getByRole('button', { name: 'Make the invoice' }).click()
  await carla.getByText('Write a name, or the company.').waitFor()
  await carla.getByLabel('Company').fill('Gil & Hijos, S.L.')
  await carla.getByLabel('Tax number').fill('B-00000000')
  await carla.getByLabel('Address').fill('Polígono Norte 7\n28000 Madrid')
  await carla.getByRole('button', { name: 'Make the invoice' }).click()
  const invoice = carla.getByRole('region', { name: 'Invoice 1' })
  const path = await invoice.getByRole('link', { name: 'Look at it' }).getAttribute('href')
  const page = await (await fetch(`${comanda.url}${path}`)).text()
  expect(page).toContain('Gil &#38; Hijos, S.L.')
  expect(page).toContain('28000 Madrid')
  const receipt = carla.getByRole('region', { name: 'Receipt' }).getByRole('link', { name: 'Look at it' })
  expect(await (await fetch(`${comanda.url}${await receipt.getAttribute('href')}`)).text()).not.toContain(
    'Gil',
  )
})
