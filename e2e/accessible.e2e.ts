import { test } from 'vitest'
import { expectAccessible } from './support/accessible.ts'
import { DESKTOP, PHONE, TABLET, WALL } from './support/browser.ts'
import { openDisplay } from './support/kitchen.ts'
import { ready } from './support/ready.ts'
import { menu, openDemo, table, tap } from './support/screens.ts'

const { comanda, browser } = await ready()

test.each([
  ['light', PHONE],
  ['dark', TABLET],
] as const)('every screen of a waiter is accessible, %s', async (colorScheme, viewport) => {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' })
  const page = await openDemo(context, comanda.url, 'waiter')
  await expectAccessible(page, 'floor')
  await table(page, '5').click()
  await page.getByRole('main', { name: 'Check' }).waitFor()
  const [first = ''] = await menu(page)
  await tap(page, first)
  await expectAccessible(page, 'check')
  await context.close()
})

test.each([
  ['light', TABLET],
  ['dark', PHONE],
] as const)('the screens behind a check are accessible, %s', async (colorScheme, viewport) => {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' })
  const page = await openDemo(context, comanda.url, 'tablet')
  await table(page, '14').click()
  await page.getByRole('main', { name: 'Check' }).waitFor()
  await page.locator('[data-asks]').first().click()
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page, 'choices')
  await page.keyboard.press('Escape')
  for (const [path, heading] of [
    ['find', /checks?$/],
    ['counter', /open checks/],
  ] as const) {
    await page.goto(`${comanda.url}/demo/tablet/${path}`)
    await page.getByText(heading).first().waitFor()
    await expectAccessible(page, path)
  }
  await page.goto(`${comanda.url}/demo/tablet/floor`)
  await table(page, '14').click()
  await page.getByRole('main', { name: 'Check' }).waitFor()
  await page.goto(`${page.url()}/split`)
  await page.getByRole('heading', { name: /^Split check/ }).waitFor()
  await expectAccessible(page, 'split')
  await context.close()
})

test.each([
  ['dark', WALL],
  ['light', { width: 1280, height: 800 }],
] as const)('[F4.2] the kitchen display is accessible, %s', async (theme, viewport) => {
  const context = await browser.newContext({ viewport, locale: 'en-GB' })
  const page = await openDisplay(context, comanda.url, 'kitchen')
  await page.locator('[data-card]').first().waitFor()
  if (theme === 'light') await page.getByRole('button', { name: 'Light screen' }).click()
  await expectAccessible(page, 'board')
  for (const panel of ['All day', 'Recall', 'Sold out (86)', 'Keys']) {
    await page.getByRole('button', { name: panel, exact: true }).click()
    await page.getByRole('complementary').waitFor()
    await expectAccessible(page, panel)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
  }
  await context.close()
})

test('the pass is accessible', async () => {
  const context = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  const page = await openDisplay(context, comanda.url, 'pass')
  await page.locator('[data-card]').first().waitFor()
  await expectAccessible(page, 'pass')
  await context.close()
})

test('the back office is accessible', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const page = await context.newPage()
  for (const area of [
    'multi-sessions',
    'terminals',
    'menu',
    'stations',
    'routing',
    'printers',
    'quick-notes',
    'reasons',
  ]) {
    await page.goto(`${comanda.url}/demo/manager/manage/${area}`)
    await page.getByRole('table').waitFor()
    await expectAccessible(page, area)
  }
  for (const area of ['stations', 'routing']) {
    await page.goto(`${comanda.url}/demo/manager/manage/${area}`)
    await page.getByRole('table').locator('[data-row]').first().click()
    await page.getByRole('button', { name: 'Save' }).waitFor()
    await expectAccessible(page, `one of the ${area}`)
  }
  await context.close()
})

test('[F4.3] printers are accessible, in the back office and in the status panel', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${comanda.url}/demo/manager/manage/printers`)
  await page.getByRole('button', { name: 'New printer' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Grill printer')
  await page.getByLabel('Address in the network').fill('127.0.0.1')
  // Nothing listens there: it is a printer that does not answer.
  await page.getByLabel('Port').fill('9')
  await expectAccessible(page, 'new printer')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('table').getByText('Grill printer').click()
  await page.getByRole('button', { name: 'Test print' }).waitFor()
  await expectAccessible(page, 'one printer')
  const tablet = await openDemo(
    await browser.newContext({ viewport: TABLET, locale: 'en-GB' }),
    comanda.url,
    'tablet',
  )
  await tablet.getByTitle('Status').click()
  await tablet.getByRole('dialog').getByText('Grill printer').waitFor()
  await expectAccessible(tablet, 'status with a printer')
  await tablet.context().close()
  await context.close()
})

test('the ways in are accessible, also for a device that is not paired', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(comanda.url)
  await page.getByRole('heading').first().waitFor()
  await expectAccessible(page, 'pair')
  await page.goto(`${comanda.url}/demo`)
  await page.getByRole('heading', { name: /Every screen/ }).waitFor()
  await expectAccessible(page, 'demo')
  await context.close()
})
