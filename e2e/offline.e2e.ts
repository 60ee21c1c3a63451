import { openTerminal } from '@comanda/client/node'
import type { Terminal as TerminalRecord } from '@comanda/domain'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { TABLET } from './support/browser.ts'
import { Network } from './support/network.ts'
import { ready } from './support/ready.ts'
import {
  expectLines,
  floor,
  freeTables,
  menu,
  openDemo,
  openTable,
  readyForOffline,
  table,
  tap,
  toFloor,
  typeQuantity,
} from './support/screens.ts'

const { comanda, browser } = await ready()

/** The manager sets how a terminal talks to the server, from a headless terminal. */
async function setLink(name: string, mode: TerminalRecord['link']['mode']): Promise<void> {
  const ready = (await (
    await fetch(`${comanda.url}/api/demo/terminals/manager`, {
      method: 'POST',
      headers: { origin: comanda.url },
    })
  ).json()) as { token: string; personId: string; proof: string }
  const terminal = await openTerminal({ url: comanda.url, token: ready.token })
  await expect.poll(() => terminal.setup.people[ready.personId]).toBeDefined()
  await terminal.signInWithProof(ready.personId, ready.proof)
  const found = Object.values(terminal.setup.terminals).find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`no terminal is called ${name}`)
  const { saved: _saved, revoked: _revoked, ...value } = found
  terminal.performSetup({ type: 'saveTerminal', value: { ...value, link: { mode, intervalMs: 300 } } })
  await expect.poll(() => terminal.status.pending).toBe(0)
  await terminal.stop()
}

const passed = (page: Page, at: number): Promise<unknown> =>
  page.waitForFunction((until) => Date.now() > until, at)

describe.each(['bus', 'held', 'interval'] as const)('over the %s link', (mode) => {
  test('[INV1] [C4] [C28] offline, closed, opened again offline, then online: nothing is lost, and who was overtaken is told', async () => {
    await setLink('Ana’s phone', mode)
    const anas = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
    const bens = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
    const network = await Network.of(anas)
    let ana = await openDemo(anas, comanda.url, 'waiter')
    const ben = await openDemo(bens, comanda.url, 'tablet')
    const [number = ''] = await freeTables(ana)
    await openTable(ana, number)
    const [first = '', second = '', third = ''] = await menu(ana)
    await tap(ana, first)
    await openTable(ben, number)
    await expectLines(ben, [`1 ${first}`])
    await readyForOffline(ana)

    await network.offline()
    await typeQuantity(ana, first, 3)
    await tap(ana, second)
    await expectLines(ana, [`3 ${first}`, `1 ${second}`])
    const typedAt = Date.now()
    await ana.close()
    ana = await anas.newPage()
    await ana.goto(`${comanda.url}/demo/waiter/`)
    await floor(ana)
    await openTable(ana, number)
    await expectLines(ana, [`3 ${first}`, `1 ${second}`])
    await tap(ana, third)

    await passed(ben, typedAt + 6_000)
    await typeQuantity(ben, first, 5)
    await expectLines(ben, [`5 ${first}`])
    await network.online()
    const both = [`5 ${first}`, `1 ${second}`, `1 ${third}`]
    await expectLines(ana, both)
    await expectLines(ben, both)
    await expect.poll(() => ana.locator('body').textContent()).toMatch(/Ben.*5.*3/s)
    await anas.close()
    await bens.close()
  })
})

test('[F1.4] where WebSockets are broken the terminal talks over HTTP by itself', async () => {
  await setLink('Ana’s phone', 'bus')
  const anas = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  await anas.routeWebSocket(/\/ws$/, (socket) => socket.close())
  const bens = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  const ana = await openDemo(anas, comanda.url, 'waiter')
  const ben = await openDemo(bens, comanda.url, 'tablet')
  const [number = ''] = await freeTables(ana)
  await openTable(ana, number)
  const [first = ''] = await menu(ana)
  await tap(ana, first)
  await expect
    .poll(() => table(ben, number).getAttribute('aria-label'), { timeout: 20_000 })
    .toContain('Ordered')
  await openTable(ben, number)
  await tap(ben, first)
  await expectLines(ana, [`2 ${first}`])
  await toFloor(ana)
  await anas.close()
  await bens.close()
})

test('[C24] two tabs of one terminal work on one outbox, and what one leaves the other sends', async () => {
  const anas = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  const bens = await browser.newContext({ viewport: TABLET, locale: 'en-GB' })
  const network = await Network.of(anas)
  const one = await openDemo(anas, comanda.url, 'waiter')
  const two = await openDemo(anas, comanda.url, 'waiter')
  const ben = await openDemo(bens, comanda.url, 'tablet')
  const [number = ''] = await freeTables(one)
  await openTable(one, number)
  const [first = '', second = ''] = await menu(one)
  await tap(one, first)
  await openTable(two, number)
  await expectLines(two, [`1 ${first}`])
  await network.offline()
  await tap(one, first)
  await tap(two, second)
  await expectLines(two, [`2 ${first}`, `1 ${second}`])
  await expectLines(one, [`2 ${first}`, `1 ${second}`])
  await one.close()
  await network.online()
  await openTable(ben, number)
  await expectLines(ben, [`2 ${first}`, `1 ${second}`])
  await expectLines(two, [`2 ${first}`, `1 ${second}`])
  await anas.close()
  await bens.close()
})
