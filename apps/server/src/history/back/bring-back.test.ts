import { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../../demo/terminals.ts'
import { CashDesk, does, headersOf } from '../../receipts/testing/cash-desk.ts'
import { get, post } from '../../testing/http.ts'
import { PATIENT } from '../../testing/test-server.ts'
import { SERVICE_LOG, TestTerminal } from '../../testing/test-terminal.ts'
import { historyFile } from '../history-file.ts'
import { checkLive } from '../testing/checks.ts'

vi.setConfig(PATIENT)

const NO_PRINTER = 9

/** A check of two dishes that was paid, of which one was given back, and that was filed since. */
async function filedCheck() {
  const desk = await CashDesk.open(NO_PRINTER)
  const { server } = desk
  const order = await desk.order()
  await desk.pay(order)
  await does(server.hub, SERVICE_LOG, refund(order.checkId, 'r1'))
  const before = checkLive(server, order.checkId)
  await files(desk)
  return { desk, before, carla: desk.carla, ...order }
}

const refund = (checkId: string, refundId: string) => ({
  type: 'refundLines',
  checkId,
  refundId,
  paymentId: `${checkId}-paid`,
  lines: [{ lineId: `${checkId}-line`, quantity: 1 }],
  reason: { text: 'cold' },
})
const files = ({ server }: CashDesk) =>
  does(server.hub, SERVICE_LOG, { type: 'fileClosedChecks', closedBefore: Date.now() + 3_600_000 })
const bringsBack = ({ server }: CashDesk, checkId: string, who: TestTerminal) =>
  post(`${server.url}/api/checks/${checkId}/bring-back`, {}, headersOf(who))
const stateOf = ({ server }: CashDesk) => server.hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const seqOf = ({ server }: CashDesk) => server.hub.position(SERVICE_LOG)?.seq

describe('[F5.4] a check of an earlier day', () => {
  test('comes back as it was settled, with its refunds, once', async () => {
    const { desk, checkId, before, carla } = await filedCheck()
    expect(checkLive(desk.server, checkId)).toBeUndefined()
    const { takings, reports, numbering, tills } = stateOf(desk)
    const answer = await bringsBack(desk, checkId, carla)
    expect([answer.status, answer.body]).toEqual([200, { checkId, wasFiled: true }])
    const state = stateOf(desk)
    expect(state.closed[checkId]).toEqual(before)
    expect(state.refunds.r1).toMatchObject({ checkId, number: 1, reason: { text: 'cold' } })
    expect({ ...state }).toMatchObject({ takings, reports, numbering, tills })
    const seq = seqOf(desk)
    const again = await bringsBack(desk, checkId, carla)
    expect([again.body, seqOf(desk)]).toEqual([{ checkId, wasFiled: false }, seq])
  })

  test('[INV5] is refunded, filed and found again; search, receipt and timeline know it once', async () => {
    const { desk, checkId, dueMinor, carla } = await filedCheck()
    await bringsBack(desk, checkId, carla)
    await does(desk.server.hub, SERVICE_LOG, refund(checkId, 'r2'))
    await files(desk)
    expect(checkLive(desk.server, checkId)).toBeUndefined()
    expect((await bringsBack(desk, checkId, carla)).body).toEqual({ checkId, wasFiled: true })
    expect(Object.keys(stateOf(desk).refunds)).toEqual(expect.arrayContaining(['r1', 'r2']))
    await expect(does(desk.server.hub, SERVICE_LOG, refund(checkId, 'r3'))).rejects.toThrow(
      'refunded-already',
    )
    const found = await get(
      `${desk.server.url}/api/checks?number=${stateOf(desk).closed[checkId]?.number}`,
      headersOf(carla),
    )
    expect(found.body.checks).toMatchObject([{ id: checkId, status: 'settled', totalMinor: dueMinor }])
    const one = await get(`${desk.server.url}/api/checks/${checkId}`, headersOf(carla))
    const types = (one.body.timeline as { op: { type: string } }[]).map(({ op }) => op.type)
    expect(types.filter((type) => /Settled|refundIssued|BroughtBack/.test(type))).toEqual([
      'checkSettled.v1',
      'refundIssued.v1',
      'checkBroughtBack.v1',
      'refundIssued.v1',
      'checkBroughtBack.v1',
    ])
    const { receipt } = (await desk.receipt(checkId)).body as { receipt: { refunds: object[] } }
    expect(receipt.refunds).toMatchObject([{ number: 1 }, { number: 2 }])
  })

  test('[INV10] comes back for somebody who may give money back, and only where something was paid', async () => {
    const { desk, checkId, carla } = await filedCheck()
    const waiter = await TestTerminal.of(desk.server, 'demo-cashier', 'ben')
    const denied = await bringsBack(desk, checkId, waiter)
    expect([denied.status, denied.body]).toMatchObject([403, { error: { code: 'not-permitted' } }])
    const nobody = await post(`${desk.server.url}/api/checks/${checkId}/bring-back`, {})
    expect(nobody.status).toBe(401)
    const unknown = await bringsBack(desk, 'no-such-check', carla)
    expect([unknown.status, unknown.body]).toMatchObject([404, { error: { code: 'check-unknown' } }])
    const open = await desk.order()
    expect((await bringsBack(desk, open.checkId, carla)).body).toMatchObject({
      error: { code: 'check-not-settled' },
    })
    expect(checkLive(desk.server, checkId)).toBeUndefined()
  })

  test('[F1.3] of another multi-session is unknown here', async () => {
    const { desk, checkId } = await filedCheck()
    const elsewhere = await TestTerminal.of(desk.server, 'demo-bar', 'carla')
    const answer = await bringsBack(desk, checkId, elsewhere)
    expect([answer.status, answer.body]).toMatchObject([404, { error: { code: 'check-unknown' } }])
  })
})

test('[F5.4] rows that say something else than the log bring nothing back', async () => {
  const { desk, checkId, before, carla } = await filedCheck()
  await desk.server.history.caughtUp()
  if (before?.status !== 'settled') throw new Error('it was not paid')
  const payments = before.payments.map((payment) => ({ ...payment, amountMinor: payment.amountMinor + 1 }))
  const db = new DatabaseSync(historyFile(desk.server.folder))
  db.prepare('UPDATE check_bodies SET body = ? WHERE row = (SELECT row FROM checks WHERE id = ?)').run(
    deflateRawSync(JSON.stringify({ ...before, payments })),
    checkId,
  )
  db.close()
  const answer = await bringsBack(desk, checkId, carla)
  expect([answer.status, answer.body]).toMatchObject([409, { error: { code: 'check-doubtful' } }])
  expect(checkLive(desk.server, checkId)).toBeUndefined()
})

test('nobody but the server brings a check back', async () => {
  const { desk, before } = await filedCheck()
  const command = {
    type: 'bringBackCheck',
    askedBy: 'carla',
    askedAt: 'demo-cashier',
    check: before,
    refunds: [],
    tasks: [],
  }
  const answer = await desk.server.hub.command(SERVICE_LOG, command, 'carla')
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
})
