import { expect, test } from 'vitest'
import { parseDown, parseReply } from './parse-down.ts'

test.each([
  '{"t":"pong","sentAt":1,"now":2}',
  '{"t":"bye","reason":"revoked"}',
  '{"t":"handIn","now":2,"sentAt":1}',
  '{"t":"news","log":"l","records":[],"answers":[]}',
  '{"t":"expect","log":"l","replica":"r","n":1}',
])('%s is a message', (text) => {
  expect(parseDown(text)).toEqual(JSON.parse(text))
  expect(parseReply(`{"down":[${text}]}`)).toEqual([JSON.parse(text)])
})

test.each([
  '',
  '1',
  'null',
  '"pong"',
  '{}',
  '{"t":1}',
  '{"t":"pong"}',
  '{"t":"bye","reason":"bored"}',
  '{"t":"toString"}',
  '{"t":"news","log":"l","records":[null],"answers":[]}',
  '{"t":"news","log":"l","records":[],"answers":[{"n":1}]}',
  '{"t":"snapshot","log":"l","snapshot":null}',
  '{"t":"snapshot","log":"l","snapshot":{"seq":1}}',
])('%s is not', (text) => {
  expect(parseDown(text)).toBeNull()
  expect(parseReply(`{"down":[${text === '' ? 'x' : text}]}`)).toBeNull()
})

test('a reply is an object with a list', () => {
  for (const text of ['', '[]', '{"down":{}}', 'null', '{"down":null}']) expect(parseReply(text)).toBeNull()
  expect(parseReply('{"down":[]}')).toEqual([])
})
