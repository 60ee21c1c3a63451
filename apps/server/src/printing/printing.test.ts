import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { TcpPrinter, textLinesOf } from '@comanda/testkit/printer'
import { expect, test, vi } from 'vitest'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../demo/terminals.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { get, post } from '../testing/http.ts'
import { PATIENT, type TestServer, testServer } from '../testing/test-server.ts'
import { SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'

vi.setConfig(PATIENT)

const SETUP_LOG = setupLogOf(RESTAURANT_ID)

async function does(hub: Hub, log: string, ...commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    const answer = await hub.command(log, command)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
}

/** The demo restaurant whose kitchen prints on one real port. */
async function kitchen(more: object = {}): Promise<{ server: TestServer; grill: TcpPrinter }> {
  const grill = forThisTest(await TcpPrinter.open())
  // An hour after what the demo's guests have ordered: a first printer gets the last ten minutes too.
  const server = forThisTest(await testServer({ now: () => Date.now() + 3_600_000 }))
  await printsOn(server, grill, more)
  return { server, grill }
}

async function printsOn({ hub }: TestServer, { port }: TcpPrinter, more: object = {}): Promise<void> {
  const value = { id: 'p-grill', name: 'Grill', host: '127.0.0.1', port, ...more }
  const stations = Object.values(hub.setup(RESTAURANT_ID).stations).filter(({ kind }) => kind === 'prep')
  await does(hub, SETUP_LOG, { type: 'savePrinter', value })
  for (const { saved: _saved, ...station } of stations)
    await does(hub, SETUP_LOG, { type: 'saveStation', value: { ...station, printerIds: ['p-grill'] } })
}

let checks = 0

/** A new check with so many units of a dish, fired. */
async function fires(hub: Hub, quantity: number): Promise<string> {
  checks += 1
  const checkId = `check-${checks}`
  const product = Object.values(hub.setup(RESTAURANT_ID).products).find(
    ({ combo, variants, modifierGroupIds, priceKind }) =>
      combo.length + variants.length + modifierGroupIds.length === 0 && priceKind === 'fixed',
  )
  if (product === undefined) throw new Error('no plain product')
  const lineId = `${checkId}-line`
  await does(
    hub,
    SERVICE_LOG,
    { type: 'openCheck', checkId, tableId: null, provisional: `X-${checks}`, another: true },
    {
      type: 'addLine',
      checkId,
      lineId,
      productId: product.id,
      quantity,
      seen: { unitPriceMinor: product.priceMinor, setupSeq: 1_000 },
    },
    { type: 'fireLines', checkId, fireId: `fire-${checks}`, units: [{ lineId, upTo: quantity }] },
  )
  return lineId
}

const papersOf = ({ printer }: TcpPrinter): readonly string[] =>
  printer.papers.map((paper) => textLinesOf(paper).join('\n'))

test('[F4.3] [INV4] what is fired comes out of a real port, once, and the terminals hear how the printer is', async () => {
  const { server, grill } = await kitchen()
  await fires(server.hub, 3)
  await vi.waitFor(() => expect(grill.printer.papers).toHaveLength(1), { timeout: 10_000 })
  expect(papersOf(grill)[0]).toMatch(/^3× /m)
  await vi.waitFor(() =>
    expect(server.printing.reports(RESTAURANT_ID)).toMatchObject([{ state: 'ready', waiting: 0 }]),
  )
  await server.close()
  expect(grill.printer.papers).toHaveLength(1)
})

test('[F4.3] a dead printer keeps nobody from firing, and gets everything when it is back', async () => {
  const { server, grill } = await kitchen()
  await grill.switchOff()
  const before = performance.now()
  for (let i = 0; i < 20; i++) await fires(server.hub, 1)
  const perFireMs = (performance.now() - before) / 20
  expect(perFireMs).toBeLessThan(1_000)
  await grill.switchOn()
  await vi.waitFor(() => expect(grill.printer.papers).toHaveLength(20), { timeout: 20_000 })
})

test('[F4.3] the paper’s list, its picture, a test page, a reprint and a decision over HTTP', async () => {
  const { server, grill } = await kitchen()
  const manager = await TestTerminal.of(server, 'demo-manager', managerOf(server))
  const headers = {
    authorization: `Bearer ${manager.token}`,
    'x-comanda-person': manager.personId,
    'x-comanda-proof': manager.proof,
  }
  await fires(server.hub, 2)
  await vi.waitFor(() => expect(grill.printer.papers).toHaveLength(1), { timeout: 10_000 })
  const listed = await get(`${server.url}/api/printers/p-grill/jobs`, headers)
  const [job] = listed.body.jobs as readonly { id: string; ticketId: string; state: string; kind: string }[]
  expect(job).toMatchObject({ kind: 'order', state: 'printed' })
  const picture = await fetch(`${server.url}/api/print-jobs/${encodeURIComponent(job?.id ?? '')}/picture`, {
    headers,
  })
  expect(picture.headers.get('content-type')).toContain('image/svg+xml')
  expect(await picture.text()).toContain('2×')

  const again = await post(
    `${server.url}/api/tickets/${encodeURIComponent(job?.ticketId ?? '')}/reprint`,
    {},
    headers,
  )
  expect(again.body.jobs).toMatchObject([{ reprint: true, ticketId: job?.ticketId }])
  const tested = await post(`${server.url}/api/printers/p-grill/test`, {}, headers)
  expect(tested.body.job).toMatchObject({ kind: 'test' })
  await vi.waitFor(() => expect(grill.printer.papers).toHaveLength(3), { timeout: 10_000 })
  expect(papersOf(grill)[1]).toContain('REIMPRESIÓN')

  const over = await post(
    `${server.url}/api/print-jobs/${encodeURIComponent(job?.id ?? '')}/discard`,
    {},
    headers,
  )
  expect([over.status, over.body.error]).toMatchObject([409, { code: 'job-over' }])
  const none = await post(`${server.url}/api/printers/p-grill/stale`, { action: 'print' }, headers)
  expect(none.body).toEqual({ jobs: 0 })
  const unknown = await get(`${server.url}/api/printers/nobody/jobs`, headers)
  expect([unknown.status, unknown.body.error]).toMatchObject([404, { code: 'printer-unknown' }])
  const printers = await get(`${server.url}/api/printers`, headers)
  expect(printers.body.printers).toMatchObject([{ id: 'p-grill', name: 'Grill', state: 'ready', waiting: 0 }])
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toContain('comanda_print_jobs_waiting 0')
})

const managerOf = ({ hub }: TestServer): string => {
  const { people, roles } = hub.setup(RESTAURANT_ID)
  const found = Object.values(people).find(({ roleId }) => roles[roleId]?.permissions.includes('backOffice'))
  return found?.id ?? ''
}

test('[INV10] paper is shown and decided on only by whom the server knows', async () => {
  const { server } = await kitchen()
  const nobody = await get(`${server.url}/api/printers`)
  expect([nobody.status, nobody.body.error]).toMatchObject([401, { code: 'unauthorized' }])
  const waiter = await waiterAt(server)
  const refused = await post(`${server.url}/api/printers/p-grill/test`, {}, waiter)
  expect([refused.status, refused.body.error]).toMatchObject([403, { code: 'not-permitted' }])
  const allowed = await post(`${server.url}/api/printers/p-grill/stale`, { action: 'discard' }, waiter)
  expect(allowed.status).toBe(200)
})

async function waiterAt(server: TestServer) {
  const { people, roles } = server.hub.setup(RESTAURANT_ID)
  const found = Object.values(people).find(({ roleId, pin }) => {
    const permissions = roles[roleId]?.permissions ?? []
    return pin !== null && permissions.includes('addLines') && !permissions.includes('backOffice')
  })
  const waiter = await TestTerminal.of(server, 'demo-waiter', found?.id ?? '')
  return {
    authorization: `Bearer ${waiter.token}`,
    'x-comanda-person': waiter.personId,
    'x-comanda-proof': waiter.proof,
  }
}

test('[F4.3] a restaurant without printers has no thread and no file for it', async () => {
  const server = forThisTest(await testServer())
  await fires(server.hub, 1)
  expect(server.printing.house(RESTAURANT_ID)).toBeNull()
  expect(server.hub.setup(RESTAURANT_ID).multiSessions[MULTI_SESSION_ID]).toBeDefined()
})
