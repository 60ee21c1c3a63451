import { setupLogOf } from '@comanda/protocol'
import { TcpPrinter, textLinesOf } from '@comanda/testkit/printer'
import { expect, test, vi } from 'vitest'
import { RESTAURANT_ID } from '../demo/terminals.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { get, post } from '../testing/http.ts'
import { PATIENT } from '../testing/test-server.ts'
import { SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'
import type { ReceiptAnswer } from './receipt-schemas.ts'
import { CashDesk, type CashDeskOptions, does, headersOf } from './testing/cash-desk.ts'
import { SmtpSink } from './testing/smtp-sink.ts'

vi.setConfig(PATIENT)

const SETUP_LOG = setupLogOf(RESTAURANT_ID)
const SOON = { timeout: 10_000 }

async function opened(options: CashDeskOptions = {}) {
  const printer = forThisTest(await TcpPrinter.open())
  return { desk: await CashDesk.open(printer.port, options), printer }
}

const papersAt = ({ printer }: TcpPrinter): readonly string[] =>
  printer.papers.map((each) => textLinesOf(each).join('\n'))

async function shown(desk: CashDesk, checkId: string): Promise<ReceiptAnswer> {
  const answer = await desk.receipt(checkId)
  expect(answer.status).toBe(200)
  return answer.body as unknown as ReceiptAnswer
}

const page = async (desk: CashDesk, path: string | null, headers: Record<string, string> = {}) => {
  const response = await fetch(`${desk.server.url}${path}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('[F5.5] [F4.3] a receipt is printed when it is wanted, and every further paper is marked', async () => {
  const { desk, printer } = await opened()
  const checkId = await desk.paid()
  const done = await desk.act(checkId, { action: 'print' })
  expect(done.body).toMatchObject({ action: 'print', printerId: 'p-till', copy: 1 })
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), SOON)
  for (const copy of [2, 3])
    expect((await desk.act(checkId, { action: 'print' })).body).toMatchObject({ copy })
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(3), SOON)
  const marks = papersAt(printer).map((text) => text.match(/REPRINT|copy \d/g) ?? [])
  expect(marks).toEqual([[], ['REPRINT', 'copy 2'], ['REPRINT', 'copy 3']])
  expect(papersAt(printer)[0]).toMatch(/Casa Lumbre[\s\S]*Calle de la Prueba 12[\s\S]*TOTAL/)
  expect(await shown(desk, checkId)).toMatchObject({ copies: 3, canMail: false })
})

test('[F5.3] the drawer opens with the payment, once, and no paper comes with it', async () => {
  const { desk, printer } = await opened()
  await desk.paid()
  await vi.waitFor(() => expect(printer.printer.drawerKicks).toBe(1), SOON)
  const card = await desk.order()
  const [method] = Object.values(desk.server.hub.setup(RESTAURANT_ID).paymentMethods).filter(
    ({ kind }) => kind === 'card',
  )
  await desk.pay(card, { methodId: method?.id ?? 'card', reference: '0042' })
  const printed = await desk.act(card.checkId, { action: 'print' })
  expect(printed.status).toBe(200)
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), SOON)
  expect(printer.printer.drawerKicks).toBe(1)
})

test('[F5.5] [INV4] a terminal that prints its receipts by itself prints each once, as the first copy', async () => {
  const { desk, printer } = await opened({ terminal: { printsReceipts: true } })
  const checkId = await desk.paid()
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), SOON)
  const { link, copies } = await shown(desk, checkId)
  expect(copies).toBe(1)
  expect(printer.printer.papers[0]?.items).toContainEqual({ kind: 'qr', text: link, module: 5 })
  expect((await desk.act(checkId, { action: 'print' })).body).toMatchObject({ copy: 2 })
})

test('[F5.5] guests’ papers never come out in the kitchen: without a printer for them that is said', async () => {
  const { desk, printer } = await opened({ terminal: { receiptPrinterId: null } })
  await does(desk.server.hub, SETUP_LOG, {
    type: 'saveStation',
    value: { id: 'hatch', name: 'Hatch', printerIds: ['p-till'] },
  })
  const refused = { error: { code: 'no-receipt-printer' } }
  const { checkId } = await desk.order()
  expect((await desk.act(checkId, { action: 'print' }, 'bill')).body).toMatchObject(refused)
  expect((await desk.act(await desk.paid(), { action: 'print' })).body).toMatchObject(refused)
  expect(papersAt(printer)).toEqual([])
})

test('[F3.10] [F5.5] bill and receipt carry the code of their check', async () => {
  const { desk, printer } = await opened()
  const check = await desk.order()
  await desk.act(check.checkId, { action: 'print' }, 'bill')
  const { receipt } = await shown(desk, check.checkId)
  await desk.pay(check)
  await desk.act(check.checkId, { action: 'print' })
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(2), SOON)
  expect(receipt.code).toMatch(/^\d{16}$/)
  expect(papersAt(printer).map((text) => text.split('\n').at(-1))).toEqual([receipt.code, receipt.code])
})

test('[F5.5] the bill before payment says that it is none, as often as it is wanted, and only before', async () => {
  const { desk, printer } = await opened()
  const check = await desk.order()
  expect(await shown(desk, check.checkId)).toMatchObject({
    receipt: { kind: 'bill', dueMinor: check.dueMinor },
    link: null,
    path: null,
  })
  const early = await desk.act(check.checkId, { action: 'print' })
  expect([early.status, early.body.error]).toMatchObject([409, { code: 'check-not-settled' }])
  for (const _ of [1, 2]) await desk.act(check.checkId, { action: 'print' }, 'bill')
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(2), SOON)
  for (const text of papersAt(printer)) expect(text).toMatch(/BILL\n\s*not a receipt/)
  await desk.pay(check)
  const late = await desk.act(check.checkId, { action: 'print' }, 'bill')
  expect([late.status, late.body.error]).toMatchObject([409, { code: 'check-closed' }])
})

test('[F5.5] whoever has the link sees the receipt, also of a check that was filed long ago', async () => {
  const { desk } = await opened()
  const checkId = await desk.paid()
  const { link, path, receipt } = await shown(desk, checkId)
  expect(link).toBe(`https://guests.example${path}`)
  expect(path).toMatch(/^\/r\/[\w-]{22}$/)
  const seen = await page(desk, path)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('Casa Lumbre')
  expect(seen.text).not.toContain('<script')
  expect(seen.headers.get('x-robots-tag')).toContain('noindex')
  expect(seen.headers.get('content-security-policy')).toContain("default-src 'none'")
  await does(desk.server.hub, SERVICE_LOG, { type: 'fileClosedChecks', closedBefore: Date.now() + 60_000 })
  expect(Object.keys(desk.server.hub.service(RESTAURANT_ID, 'main').closed)).not.toContain(checkId)
  expect((await page(desk, path)).text).toBe(seen.text)
  expect(await shown(desk, checkId)).toMatchObject({ path, receipt })
})

test('[F5.5] a link that was never given leads to a page that says so, in the reader’s language', async () => {
  const { desk } = await opened()
  const checkId = await desk.paid()
  for (const token of ['A'.repeat(22), checkId, '..%2f..', 'x'.repeat(199)]) {
    const { status, text, headers } = await page(desk, `/r/${token}`, { 'accept-language': 'de-DE,en' })
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(text).toContain('Hier ist keine Rechnung')
  }
})

test('[F5.5] links cannot be tried without end', async () => {
  const { desk } = await opened()
  const statuses = new Set<number>()
  for (let i = 0; i < 70; i++) statuses.add((await page(desk, `/r/${i}`)).status)
  expect([...statuses]).toEqual([404, 429])
})

test('[INV10] receipts are for whom the server knows and who takes orders or money', async () => {
  const { desk } = await opened()
  const checkId = await desk.paid()
  const { url, hub } = desk.server
  expect((await get(`${url}/api/checks/${checkId}/receipt`)).status).toBe(401)
  const cook = Object.values(hub.setup(RESTAURANT_ID).people).find(
    ({ roleId, pin }) =>
      pin !== null &&
      !['takePayments', 'addLines'].some((permission) =>
        hub.setup(RESTAURANT_ID).roles[roleId]?.permissions.includes(permission as never),
      ),
  )
  if (cook === undefined) throw new Error('everybody may')
  const headers = headersOf(await TestTerminal.of(desk.server, 'demo-waiter', cook.id))
  const refused = await post(`${url}/api/checks/${checkId}/receipt`, { action: 'print' }, headers)
  expect([refused.status, refused.body.error]).toMatchObject([403, { code: 'not-permitted' }])
  const unknown = await desk.receipt('nothing')
  expect([unknown.status, unknown.body.error]).toMatchObject([404, { code: 'check-unknown' }])
})

test('[F5.5] a printer that is dead keeps nobody waiting, and the receipt comes when it is back', async () => {
  const { desk, printer } = await opened()
  await printer.switchOff()
  const checkId = await desk.paid()
  expect((await desk.act(checkId, { action: 'print' })).status).toBe(200)
  await printer.switchOn()
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), { timeout: 20_000 })
})

test('[F5.4] [F5.5] a refund has a paper and a link of its own, and stands on the receipt', async () => {
  const { desk, printer } = await opened()
  const checkId = await desk.paid()
  await does(desk.server.hub, SERVICE_LOG, {
    type: 'refundLines',
    checkId,
    refundId: 'r1',
    paymentId: `${checkId}-paid`,
    lines: [{ lineId: `${checkId}-line`, quantity: 1 }],
    reason: { reasonId: null, text: 'Cold' },
  })
  const own = await get(`${desk.server.url}/api/checks/${checkId}/receipt?refundId=r1`, desk.headers)
  expect(own.body).toMatchObject({ receipt: { kind: 'refund', number: 1, reason: 'Cold' } })
  const of = await shown(desk, checkId)
  expect(of.receipt.refunds).toMatchObject([{ refundId: 'r1', number: 1 }])
  expect(own.body.path).not.toBe(of.path)
  await desk.act(checkId, { action: 'print', refundId: 'r1' })
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), SOON)
  expect(papersAt(printer)[0]).toMatch(/REFUND\n/)
  await does(desk.server.hub, SERVICE_LOG, { type: 'fileClosedChecks', closedBefore: Date.now() + 60_000 })
  const past = await get(`${desk.server.url}/api/checks/${checkId}/receipt?refundId=r1`, desk.headers)
  expect(past.body).toEqual({ ...own.body, copies: 1 })
})

test('[F5.5] an invoice asked for after payment has a paper, a page and a link of its own', async () => {
  const { desk, printer } = await opened()
  const { hub } = desk.server
  const data = { name: 'Mara Vey', email: 'mara@example.com', company: 'Vey & Sons', taxNumber: 'T-9' }
  await does(hub, SETUP_LOG, { type: 'createCustomer', customerId: 'k-mara', data })
  const checkId = await desk.paid()
  const before = await shown(desk, checkId)
  await does(hub, SERVICE_LOG, {
    type: 'issueInvoice',
    checkId,
    invoiceId: 'i1',
    customer: { id: 'k-mara', ...data, address: 'Quay 1\nPort' },
  })
  const own = () => get(`${desk.server.url}/api/checks/${checkId}/receipt?refundId=i1`, desk.headers)
  const { body } = await own()
  expect(body).toMatchObject({
    mailTo: 'mara@example.com',
    receipt: { kind: 'receipt', invoice: { number: 1 }, customer: { company: 'Vey & Sons' } },
  })
  const after = await shown(desk, checkId)
  expect(after).toEqual(before)
  expect(body.path).not.toBe(before.path)
  expect((await page(desk, body.path as string)).text).toMatch(/Invoice 1 for receipt[\s\S]*Vey &#38; Sons/)
  await desk.act(checkId, { action: 'print', refundId: 'i1' })
  await vi.waitFor(() => expect(papersAt(printer)).toHaveLength(1), SOON)
  expect(papersAt(printer)[0]).toMatch(/Invoice 1 for receipt[\s\S]*Vey & Sons\nTax no. T-9\nQuay 1\nPort/)
  await does(hub, SERVICE_LOG, { type: 'fileClosedChecks', closedBefore: Date.now() + 60_000 })
  expect((await own()).body).toEqual({ ...body, copies: 1 })
  const nobody = { name: '—', phone: '', email: '', note: '', company: '', taxNumber: '', address: '' }
  const seen = { ...data, phone: '', note: '', address: '' }
  await does(hub, SETUP_LOG, { type: 'changeCustomer', customerId: 'k-mara', data: nobody, seen })
  expect((await own()).body).toMatchObject({ receipt: { customer: null } })
})

test('[F5.5] a customer who was erased is on no receipt any more, nor on its page', async () => {
  const { desk } = await opened()
  const { hub } = desk.server
  const data = { name: 'Mara Vey', email: 'mara@example.com', company: 'Vey & Sons', taxNumber: 'T-9' }
  await does(hub, SETUP_LOG, { type: 'createCustomer', customerId: 'k-mara', data })
  const check = await desk.order()
  const customer = { id: 'k-mara', name: data.name }
  await does(hub, SERVICE_LOG, {
    type: 'attachCustomer',
    checkId: check.checkId,
    customer,
    seen: { customerId: null },
  })
  await desk.pay(check)
  const before = await shown(desk, check.checkId)
  expect(before).toMatchObject({
    mailTo: 'mara@example.com',
    receipt: { customer: { company: 'Vey & Sons' } },
  })
  expect((await page(desk, before.path)).text).toContain('Vey &#38; Sons')
  await does(hub, SETUP_LOG, {
    type: 'changeCustomer',
    customerId: 'k-mara',
    data: { ...data, name: '—', email: '', company: '', taxNumber: '' },
    seen: data,
  })
  const after = await shown(desk, check.checkId)
  expect([after.mailTo, after.receipt.customer]).toEqual(['', null])
  expect((await page(desk, after.path)).text).not.toMatch(/Vey|T-9/)
})

test('[F5.5] a receipt is mailed, also when the mail server was dead in between', async () => {
  const sink = forThisTest(await SmtpSink.open())
  let ahead = 0
  const smtp = { url: sink.url, from: 'Casa Lumbre <till@casa.example>' }
  const { desk } = await opened({ server: { smtp, now: () => Date.now() + ahead } })
  const checkId = await desk.paid()
  await sink.switchOff()
  const taken = await desk.act(checkId, { action: 'email', to: 'guest@example.com' })
  expect(taken.status).toBe(200)
  const state = async () =>
    (await get(`${desk.server.url}/api/receipt-mails/${taken.body.mailId}`, desk.headers)).body
  await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'waiting', tries: 1 }), SOON)
  await sink.switchOn()
  ahead = 60_000
  // A new mail wakes the queue, which has the old one on top.
  await desk.act(checkId, { action: 'email', to: 'other@example.com' })
  await vi.waitFor(() => expect(sink.received).toHaveLength(2), SOON)
  await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'sent', tries: 2 }), SOON)
  const { link } = await shown(desk, checkId)
  const [mail] = sink.received
  expect([mail?.from, sink.received.map(({ to }) => to).sort()]).toEqual([
    'till@casa.example',
    ['guest@example.com', 'other@example.com'],
  ])
  expect(mail?.data).toContain('Subject: Your receipt from Casa Lumbre')
  expect(unfolded(mail?.data ?? '')).toContain(link)
})

/** Quoted-printable, as letters. */
const unfolded = (data: string): string =>
  data
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

test('[F5.5] an address that is refused for good is given up at once, and the next mail goes out', async () => {
  const sink = forThisTest(await SmtpSink.open())
  sink.refusals.set('nobody@example.com', '550 no such mailbox')
  const { desk } = await opened({ server: { smtp: { url: sink.url, from: 'till@casa.example' } } })
  const checkId = await desk.paid()
  const refused = await desk.act(checkId, { action: 'email', to: 'nobody@example.com' })
  await desk.act(checkId, { action: 'email', to: 'guest@example.com' })
  await vi.waitFor(() => expect(sink.received.map(({ to }) => to)).toEqual(['guest@example.com']), SOON)
  const mail = await get(`${desk.server.url}/api/receipt-mails/${refused.body.mailId}`, desk.headers)
  expect(mail.body).toMatchObject({ state: 'failed', problem: expect.stringContaining('no such mailbox') })
})

test('[F5.5] without a mail server the answer says how to name one', async () => {
  const { desk } = await opened()
  const answer = await desk.act(await desk.paid(), { action: 'email', to: 'guest@example.com' })
  expect([answer.status, answer.body.error]).toMatchObject([
    409,
    { code: 'mail-not-set-up', mend: expect.stringContaining('--smtp') },
  ])
})

test('[C8] [F5.5] what was ordered after paying has a receipt that names the one before', async () => {
  const { desk } = await opened()
  const check = await desk.order()
  const { hub } = desk.server
  const late = await TestTerminal.of(desk.server, 'demo-tablet', 'ben')
  const basis = hub.position(SERVICE_LOG)?.seq ?? 0
  await desk.pay(check)
  const [product] = Object.values(hub.setup(RESTAURANT_ID).products).filter(
    ({ combo, variants, modifierGroupIds, priceKind }) =>
      combo.length + variants.length + modifierGroupIds.length === 0 && priceKind === 'fixed',
  )
  const command = {
    type: 'addLine',
    checkId: check.checkId,
    lineId: 'late',
    productId: product?.id,
    quantity: 1,
    seen: { unitPriceMinor: product?.priceMinor, setupSeq: 1_000 },
  }
  const commands = late.commands(command as never)
  const envelopes = commands.envelopes.map((envelope) => ({ ...envelope, basis }))
  await post(`${desk.server.url}/api/exchange`, {
    wait: false,
    up: [late.hello(), { ...commands, envelopes }],
  })
  const followUp = hub.service(RESTAURANT_ID, 'main').checks[`${check.checkId}~2`]
  expect(followUp?.followUpOf).toBe(check.checkId)
  await desk.pay({ checkId: `${check.checkId}~2`, dueMinor: product?.priceMinor ?? 0 })
  await does(hub, SERVICE_LOG, { type: 'fileClosedChecks', closedBefore: Date.now() + 60_000 })
  const first = await shown(desk, check.checkId)
  const second = await shown(desk, `${check.checkId}~2`)
  expect(second.receipt).toMatchObject({ kind: 'receipt', followUpOf: first.receipt.check })
})
