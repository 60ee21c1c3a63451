import { can } from '@comanda/domain'
import { setupLogOf } from '@comanda/protocol'
import { TcpPrinter, textLinesOf } from '@comanda/testkit/printer'
import { expect, test, vi } from 'vitest'
import { RESTAURANT_ID } from '../demo/terminals.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { get, post } from '../testing/http.ts'
import { PATIENT } from '../testing/test-server.ts'
import { exchange, SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'
import { CashDesk, does, headersOf } from './testing/cash-desk.ts'

vi.setConfig(PATIENT)

test('[F5.3] [INV10] who closes the day prints and reads the Z that they made; the X is for the back office', async () => {
  const printer = forThisTest(await TcpPrinter.open())
  const desk = await CashDesk.open(printer.port)
  const { server, carla } = desk
  const people = server.hub.setup(RESTAURANT_ID).people
  const { saved: _saved, ...person } = people.carla ?? { saved: null }
  await does(server.hub, setupLogOf(RESTAURANT_ID), {
    type: 'savePerson',
    value: { ...person, grants: ['manageTill'], denials: ['backOffice'] },
  })
  expect(can(server.hub.setup(RESTAURANT_ID), 'carla', 'backOffice')).toBe(false)
  await desk.paid()
  const { tills } = server.hub.service(RESTAURANT_ID, 'main')
  const open = Object.values(tills).filter(({ closed }) => closed === null)
  await does(
    server.hub,
    SERVICE_LOG,
    ...open.map(({ id }) => ({ type: 'closeTill', tillId: id, coins: [{ worthMinor: 100, count: 1 }] })),
  )
  await exchange(server.url, [carla.hello(), carla.commands({ type: 'closeDay', seen: { number: 0 } })])
  const print = (number: number | null, headers = desk.headers) =>
    post(`${server.url}/api/reports/print`, { number }, headers)
  expect((await print(1)).body).toMatchObject({ printerId: 'p-till' })
  await vi.waitFor(() => expect(printer.printer.papers).toHaveLength(1), { timeout: 10_000 })
  const [paper] = printer.printer.papers
  const text = paper === undefined ? '' : textLinesOf(paper).join('\n')
  expect(text).toMatch(/Z 1\n[\s\S]*Closed by +Carla/)
  expect((await get(`${server.url}/api/z-reports/1`, desk.headers)).status).toBe(200)
  expect((await print(null)).body).toMatchObject({ error: { code: 'not-permitted' } })
  expect((await get(`${server.url}/api/z-reports`, desk.headers)).status).toBe(403)
  expect((await print(9)).status).toBe(404)
  const waiter = await TestTerminal.of(server, 'demo-cashier', 'ana')
  expect((await print(1, headersOf(waiter))).status).toBe(403)
})
