import { expect, test, vi } from 'vitest'
import { forThisTest } from '../../testing/for-this-test.ts'
import { testFolder } from '../../testing/test-server.ts'
import { openReceiptFile, receiptFile } from '../receipt-file.ts'
import { MailQueue } from './mail-queue.ts'
import { Mailer } from './mailer.ts'

const DAY_MS = 86_400_000
const letter = { subject: 'Receipt', text: 'text', html: '<p>text</p>' }
const mail = {
  id: 'm1',
  log: 'r/s',
  checkId: 'c1',
  refundId: '',
  link: null,
  recipient: 'a@b.example',
  madeAt: 0,
}

/** A mailer on a real file, whose mail server answers as it is told. */
function mailerOn(folder: string, send: () => Promise<void>, now: () => number) {
  const db = openReceiptFile(receiptFile(folder))
  const queue = new MailQueue(db)
  const office = { send, close: () => {} }
  const mailer = new Mailer({ queue, office, now, compose: async () => letter, problem: () => {} })
  return { db, queue, mailer }
}

const dead = () => Promise.reject(new Error('connect ECONNREFUSED'))

test('[F5.5] a mail that waits when the server stops is sent after its next start, and its address forgotten', async () => {
  const { path } = forThisTest(testFolder())
  const first = mailerOn(path, dead, () => 0)
  first.queue.add(mail)
  first.mailer.start()
  await vi.waitFor(() => expect(first.queue.find('m1')).toMatchObject({ state: 'waiting', tries: 1 }))
  await first.mailer.close()
  first.db.close()
  const send = vi.fn(async () => {})
  const second = mailerOn(path, send, () => DAY_MS)
  second.mailer.start()
  await vi.waitFor(() => expect(second.queue.find('m1')).toMatchObject({ state: 'sent', recipient: '' }))
  expect(send.mock.calls).toEqual([[{ id: 'm1', to: 'a@b.example', ...letter }]])
  await second.mailer.close()
  second.db.close()
})

test('[F5.5] a mail that nobody takes for three days is given up, with what the mail server said', async () => {
  const { path } = forThisTest(testFolder())
  let now = 0
  const { db, queue, mailer } = mailerOn(path, dead, () => now)
  queue.add(mail)
  mailer.start()
  await vi.waitFor(() => expect(queue.find('m1')?.tries).toBe(1))
  expect(queue.find('m1')?.nextAt).toBe(30_000)
  now = 4 * DAY_MS
  mailer.wake()
  await vi.waitFor(() =>
    expect(queue.find('m1')).toMatchObject({
      state: 'failed',
      problem: 'connect ECONNREFUSED',
      recipient: '',
    }),
  )
  await mailer.close()
  db.close()
})
