import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { TABLET } from './support/browser.ts'
import { ready } from './support/ready.ts'
import {
  type DemoKey,
  expectLines,
  freeTables,
  openDemo,
  openTable,
  table,
  toFloor,
} from './support/screens.ts'

const { comanda, browser } = await ready()

const open = async (key: DemoKey): Promise<Page> =>
  openDemo(await browser.newContext({ viewport: TABLET, locale: 'en-GB' }), comanda.url, key)

/** Every table on this screen: its number and what it tells. */
const tables = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('button', { name: /^Table / })
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))

describe('two rooms', () => {
  test('[F1.1] [F1.2] the terrace bar and the dining room do not see each other’s tables or checks', async () => {
    const [ben, bar] = await Promise.all([open('tablet'), open('bar')])
    const numbers = (labels: readonly string[]) => labels.map((label) => /^Table ([^,]+),/.exec(label)?.[1])
    const inside = numbers(await tables(ben))
    const outside = numbers(await tables(bar))
    expect(inside.filter((number) => outside.includes(number))).toEqual([])
    const [number = ''] = await freeTables(ben)
    await openTable(ben, number)
    await ben.locator('[data-product]').first().click()
    await bar.goto(`${comanda.url}/demo/bar/find`)
    await bar.getByRole('searchbox').fill(number)
    await bar
      .getByText(/checks?$/)
      .first()
      .waitFor()
    expect(await bar.getByText(`Table ${number}`, { exact: true }).count()).toBe(0)
    await Promise.all([ben.close(), bar.close()])
  })
})

describe('hands on the keys', () => {
  test('[F3.3] [F3.5] a whole order without mouse or touch', async () => {
    const ben = await open('tablet')
    const [number = ''] = await freeTables(ben)
    await table(ben, number).focus()
    await ben.keyboard.press('Enter')
    const seat = ben.getByRole('button', { name: 'Seat guests here' })
    const check = ben.getByRole('main', { name: 'Check' })
    await seat.or(check).first().waitFor()
    if (await seat.isVisible()) await seat.press('Enter')
    await check.waitFor()
    await ben.locator('[data-product]').first().waitFor()
    await ben.keyboard.press('/')
    await ben.keyboard.type('patats', { delay: 80 })
    await ben.keyboard.press('Enter')
    await expectLines(ben, ['1 Patatas bravas'])
    await ben.keyboard.press('Escape')
    await ben.keyboard.press('Escape')
    await ben.locator('[data-line] button').first().focus()
    await ben.keyboard.press('f')
    await ben.locator('[data-line]', { hasText: 'In the kitchen' }).waitFor()
    await toFloor(ben)
    await ben.close()
  })
})
