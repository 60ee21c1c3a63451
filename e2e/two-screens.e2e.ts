import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { PHONE, TABLET } from './support/browser.ts'
import { ready } from './support/ready.ts'
import {
  expectLines,
  freeTables,
  lines,
  menu,
  openDemo,
  openTable,
  table,
  tap,
  toFloor,
} from './support/screens.ts'

const { comanda, browser } = await ready()
const contexts: BrowserContext[] = []

async function open(key: 'waiter' | 'tablet', viewport = TABLET) {
  const context = await browser.newContext({ viewport, locale: 'en-GB' })
  contexts.push(context)
  return openDemo(context, comanda.url, key)
}

describe('two waiters', () => {
  test('[C2] [INV2] [INV7] see each other’s lines on one table, live, with names', async () => {
    const [ana, ben] = await Promise.all([open('waiter'), open('tablet')])
    const [number = ''] = await freeTables(ana)
    await openTable(ana, number)
    const [first = '', second = ''] = await menu(ana)
    await tap(ana, first)
    await tap(ana, first)
    await expect.poll(() => table(ben, number).getAttribute('aria-label')).toContain('Ordered')
    await openTable(ben, number)
    await expectLines(ben, [`2 ${first}`])
    await tap(ben, second)
    await tap(ben, first)
    await expectLines(ana, [`3 ${first}`, `1 ${second}`])
    expect(await lines(ben)).toEqual(await lines(ana))
    await expect.poll(() => ana.locator('[data-line]').nth(1).textContent()).toContain('Ben')
    await Promise.all([ana.close(), ben.close()])
  })

  test('[C1] who open the same free table find one check; left empty it frees itself', async () => {
    const [ana, ben] = await Promise.all([open('waiter'), open('tablet')])
    const [number = ''] = await freeTables(ana)
    await Promise.all([openTable(ana, number), openTable(ben, number)])
    const [first = '', second = ''] = await menu(ana)
    await Promise.all([tap(ana, first), tap(ben, second)])
    await expect
      .poll(async () => [...(await lines(ana))].sort())
      .toEqual([`1 ${first}`, `1 ${second}`].sort())
    await expect
      .poll(async () => [...(await lines(ben))].sort())
      .toEqual([`1 ${first}`, `1 ${second}`].sort())
    await toFloor(ana)
    const [empty = ''] = await freeTables(ana)
    await openTable(ana, empty)
    await toFloor(ben)
    await expect.poll(() => table(ben, empty).getAttribute('aria-label')).toContain('Seated')
    await toFloor(ana)
    await expect.poll(() => table(ben, empty).getAttribute('aria-label')).toContain('Free')
    await Promise.all([ana.close(), ben.close()])
  })

  test('[INV1] a server killed in the middle of it loses nothing, and the screens agree again', async () => {
    const [ana, ben] = await Promise.all([open('waiter'), open('tablet')])
    const [number = ''] = await freeTables(ana)
    await openTable(ana, number)
    const [first = '', second = ''] = await menu(ana)
    await tap(ana, first)
    await openTable(ben, number)
    await expectLines(ben, [`1 ${first}`])
    await comanda.kill()
    await tap(ana, first)
    await tap(ben, second)
    await expectLines(ana, [`2 ${first}`])
    await expectLines(ben, [`1 ${first}`, `1 ${second}`])
    await comanda.restart()
    await expectLines(ana, [`2 ${first}`, `1 ${second}`])
    await expectLines(ben, [`2 ${first}`, `1 ${second}`])
    await Promise.all([ana.close(), ben.close()])
  })

  test('[INV9] what others do does not move a phone’s screen', async () => {
    const [ana, ben] = await Promise.all([open('waiter', PHONE), open('tablet')])
    const [number = ''] = await freeTables(ben)
    await openTable(ben, number)
    const [first = ''] = await menu(ben)
    const before = ana.url()
    await tap(ben, first)
    await expect.poll(() => table(ana, number).getAttribute('aria-label')).toContain('Ordered')
    expect(ana.url()).toBe(before)
    await Promise.all([ana.close(), ben.close()])
  })
})

test('[F3.1] while a finger taps, what is out of sight rests; it is there as soon as it is looked for', async () => {
  const context = await browser.newContext({ viewport: TABLET, locale: 'en-GB', hasTouch: true })
  contexts.push(context)
  const ana = await openDemo(context, comanda.url, 'waiter')
  const [number = ''] = await freeTables(ana)
  await openTable(ana, number)
  const [first = ''] = await menu(ana)
  const tiles = () => ana.locator('[data-tile]').evaluateAll(drawnAndSeen)
  expect((await tiles()).undrawn).toBe(0)
  await ana.locator(`[data-product="${first}"]`).tap()
  await expectLines(ana, [`1 ${first}`])
  await expect.poll(async () => (await tiles()).undrawn, { timeout: 5_000 }).toBeGreaterThan(10)
  expect(await tiles()).toMatchObject({ missing: [] })
  // Another category: what rested comes into sight.
  await ana.getByRole('group', { name: 'Categories' }).getByRole('button').last().tap()
  await expect.poll(tiles).toMatchObject({ missing: [] })
  await ana.locator('[data-tile]').last().tap()
  await expect.poll(async () => (await tiles()).undrawn, { timeout: 5_000 }).toBeGreaterThan(10)
  // Keys find everything.
  await ana.keyboard.press('Shift')
  await expect.poll(async () => (await tiles()).undrawn, { timeout: 5_000 }).toBe(0)
  await ana.close()
})

/** Runs in the page: how many tiles are not drawn, and the names of those that should be seen and are not. */
function drawnAndSeen(tiles: readonly Element[]): { readonly undrawn: number; readonly missing: string[] } {
  const sight = tiles[0]?.closest('[data-category]')?.parentElement?.getBoundingClientRect()
  const undrawn = tiles.filter((tile) => !tile.checkVisibility())
  const missing = undrawn.filter((tile) => {
    const { top, bottom } = tile.getBoundingClientRect()
    return sight !== undefined && bottom > sight.top && top < sight.bottom
  })
  return {
    undrawn: undrawn.length,
    missing: missing.map((tile) => tile.getAttribute('data-product') ?? '?'),
  }
}
