import { expect, test } from 'vitest'
import { CLOSE_CODES, closeReasonOf } from './close-codes.ts'
import { Hello, MOST_KITCHEN_LOGS, UpMessage } from './up.ts'

test('a message of each kind parses to itself', () => {
  const messages: readonly UpMessage[] = [
    {
      t: 'hello',
      protocol: 1,
      schema: 1,
      token: 'secret',
      cursors: [{ log: 'r1/setup', seq: 3, hash: 'abc' }],
      writers: [{ log: 'r1/setup', replica: 'a', stored: 2 }],
      people: [{ personId: 'ana', proof: 'key' }],
      presence: -1,
      printers: 7,
      sentAt: 1_000,
    },
    { t: 'signIn', personId: 'ana', proof: 'key' },
    {
      t: 'commands',
      log: 'r1/service/dining',
      envelopes: [
        {
          replica: 'a',
          n: 1,
          by: 'ana',
          terminal: 't1',
          at: 5,
          basis: 0,
          command: { type: 'whatever comes later' },
        },
      ],
    },
    { t: 'stored', log: 'r1/setup', replica: 'a', through: 4 },
    { t: 'fetch', log: 'r1/setup', after: 9 },
    { t: 'presence', personId: 'ana', checkId: null, tableId: 't7', doing: 'ordering' },
    { t: 'ping', sentAt: 1_000 },
  ]
  for (const message of messages) expect(UpMessage.parse(structuredClone(message))).toEqual(message)
})

test('[F4.2] a kitchen display can name what it holds of all its logs, and need not know of printers', () => {
  const cursors = Array.from({ length: MOST_KITCHEN_LOGS + 2 }, (_, i) => ({
    log: `r1/service/${i}`,
    seq: i,
    hash: '',
  }))
  const hello = {
    t: 'hello',
    protocol: 1,
    schema: 1,
    token: 'x',
    cursors,
    writers: [],
    people: [],
    sentAt: 1,
  }
  expect(Hello.parse(hello)).toEqual({ ...hello, presence: -1 })
})

test.each([
  [{ t: 'hello' }],
  [{ t: 'unheard of' }],
  [{ t: 'fetch', log: 'r1/setup', after: -1 }],
  [{ t: 'stored', log: '', replica: 'a', through: 1 }],
  [{ t: 'commands', log: 'r1/setup', envelopes: [{ replica: 'a', n: 0 }] }],
  [null],
  ['ping'],
])('%j is not a message', (message) => {
  expect(UpMessage.safeParse(message).success).toBe(false)
})

test('every close code is found again by its number', () => {
  for (const [reason, { code }] of Object.entries(CLOSE_CODES)) expect(closeReasonOf(code)).toBe(reason)
  expect(closeReasonOf(1006)).toBeNull()
})
