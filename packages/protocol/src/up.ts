import { z } from 'zod'

/** What a terminal says. One schema each; `UpMessage` is the union. Parsed once, where it enters the server. */

const id = z.string().min(1).max(64)
const logName = z.string().min(1).max(140)
const seq = z.number().int().min(0)

/** So many logs a kitchen display may follow besides its own. Less than a greeting has room for. */
export const MOST_KITCHEN_LOGS = 30

export const Cursor = z.object({ log: logName, seq, hash: z.string().max(128) })
export type Cursor = z.infer<typeof Cursor>

export const SignIn = z.object({ t: z.literal('signIn'), personId: id, proof: z.string().max(128) })
/** A person proves on this connection that they know their PIN. Answered by `signedIn`. */
export type SignIn = z.infer<typeof SignIn>

export const Hello = z.object({
  t: z.literal('hello'),
  protocol: z.number().int(),
  schema: z.number().int(),
  token: z.string().min(1).max(200),
  /** What the terminal holds. A log that is missing here is sent as a snapshot. */
  cursors: z.array(Cursor).max(MOST_KITCHEN_LOGS + 10),
  /** The replicas it writes as (its tabs and earlier lives), per log, and the answers it has stored. */
  writers: z.array(z.object({ log: logName, replica: id, stored: seq })).max(64),
  /** Everybody in whose name there are commands, with proof. */
  people: z.array(z.object({ personId: id, proof: z.string().max(128) })).max(64),
  /** Version of the presence list it knows; spares it the same list again. */
  presence: z.number().int().default(-1),
  /** The same for the states of the printers; missing: it knows none. */
  printers: z.number().int().optional(),
  /** Commands that follow at once. A revoked terminal is heard until that many have come (C21); missing: it has none. */
  outbox: seq.optional(),
  /** The terminal's own clock, for the offset (C23). Milliseconds. */
  sentAt: z.number(),
})
/** The first message of a bus, and the first of every exchange over HTTP. Answered by `welcome`, then what is new. */
export type Hello = z.infer<typeof Hello>

export const UpEnvelope = z.object({
  replica: id,
  n: z.number().int().min(1),
  by: id,
  terminal: id,
  at: z.number(),
  basis: seq,
  command: z.unknown(),
})

export const Commands = z.object({
  t: z.literal('commands'),
  log: logName,
  envelopes: z.array(UpEnvelope).max(500),
})
/** Commands in the order of their `n`. Each gets one answer in a later `news`. */
export type Commands = z.infer<typeof Commands>

export const Stored = z.object({ t: z.literal('stored'), log: logName, replica: id, through: seq })
/** Answers through this `n` are on the terminal's disk: the server may forget them. */
export type Stored = z.infer<typeof Stored>

export const Fetch = z.object({ t: z.literal('fetch'), log: logName, after: seq })
/** A hole was seen: send the records after this one again. */
export type Fetch = z.infer<typeof Fetch>

export const Whereabouts = z.object({
  personId: id.nullable(),
  checkId: id.nullable(),
  tableId: id.nullable(),
  doing: z.enum(['idle', 'floor', 'ordering', 'paying', 'kitchen', 'managing']),
})
/** Where somebody is now (F2.3). */
export type Whereabouts = z.infer<typeof Whereabouts>

export const Presence = Whereabouts.extend({ t: z.literal('presence') })
/** Replaces what this terminal said before; forgotten when its connection ends. */
export type Presence = z.infer<typeof Presence>

export const Ping = z.object({ t: z.literal('ping'), sentAt: z.number() })
/** A sign of life. Answered by `pong`. */
export type Ping = z.infer<typeof Ping>

export const UpMessage = z.discriminatedUnion('t', [Hello, SignIn, Commands, Stored, Fetch, Presence, Ping])
export type UpMessage = z.infer<typeof UpMessage>

/** One exchange over HTTP (held and interval links): the same messages in a batch, `hello` first. */
export const Exchange = z.object({
  /** Keep the request open until there is news. */
  wait: z.boolean(),
  up: z.array(UpMessage).min(1).max(600),
})
export type Exchange = z.infer<typeof Exchange>
