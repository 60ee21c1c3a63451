import { CLOSE_CODES, type DownMessage, type ExchangeReply } from '@comanda/protocol'

/** What was heard, or `null` when it is no message. A terminal trusts its server, but not every proxy between them. */
export function parseDown(text: string): DownMessage | null {
  const value = parsed(text)
  return isMessage(value) ? value : null
}

/** The messages of an exchange, or `null` when it is no reply of a server of ours (a captive portal's page …). */
export function parseReply(text: string): readonly DownMessage[] | null {
  const value = parsed(text) as Partial<ExchangeReply> | null | undefined
  const down: unknown = value?.down
  return Array.isArray(down) && down.every(isMessage) ? down : null
}

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number'
const isObject: Check = (value) => typeof value === 'object' && value !== null
const isList: Check = (value) => Array.isArray(value)
const isListOfTexts: Check = (value) => Array.isArray(value) && value.every(isText)
const has =
  (shape: Shape): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]))
const isListOf =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.every(has(shape))

/** What each message must hold for the terminal not to stumble over it. */
const SHAPES: { readonly [T in DownMessage['t']]: Check } = {
  welcome: has({
    terminalId: isText,
    restaurantId: isText,
    setupLog: isText,
    kitchenLogs: isListOfTexts,
    now: isNumber,
    sentAt: isNumber,
  }),
  handIn: has({ now: isNumber, sentAt: isNumber }),
  snapshot: has({ log: isText, snapshot: has({ seq: isNumber, epoch: isNumber, state: isObject }) }),
  news: has({
    log: isText,
    records: isListOf({ seq: isNumber, epoch: isNumber, op: has({ type: isText }), stamp: isObject }),
    answers: isListOf({ replica: isText, n: isNumber }),
  }),
  expect: has({ log: isText, replica: isText, n: isNumber }),
  presence: has({ version: isNumber, present: isList }),
  printers: has({ version: isNumber, printers: isListOf({ printerId: isText, state: isText }) }),
  signedIn: has({ personId: isText, result: isText }),
  pong: has({ sentAt: isNumber, now: isNumber }),
  bye: has({ reason: (value) => typeof value === 'string' && Object.hasOwn(CLOSE_CODES, value) }),
}

function isMessage(value: unknown): value is DownMessage {
  if (!isObject(value)) return false
  const { t } = value as { readonly t?: unknown }
  return typeof t === 'string' && Object.hasOwn(SHAPES, t) && SHAPES[t as DownMessage['t']](value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
