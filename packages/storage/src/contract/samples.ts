import type { Answer, Envelope, OpRecord, Snapshot } from '@comanda/sync'

/** A record whose hash follows from its place and its text, so that two makings of it are the same. */
export function record(seq: number, text = 'Café', personal?: unknown): OpRecord {
  const stamp = { by: 'ana', terminal: 't1', replica: 'r1', n: seq, at: 1_700_000_000_000 + seq }
  const op = { type: 'lineAdded.v1', text }
  const hash = `hash ${seq} ${text}`
  if (personal === undefined) return { seq, epoch: 1, op, stamp, hash }
  return {
    seq,
    epoch: 1,
    op,
    stamp,
    personal: { salt: 'salt', data: personal },
    digest: `digest ${seq}`,
    hash,
  }
}

/** Records `first` … `last`. */
export const run = (first: number, last: number, text?: string): OpRecord[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => record(first + index, text))

export const snapshot = (seq: number, state: unknown = { upTo: seq }): Snapshot<unknown> => ({
  seq,
  hash: `hash ${seq} Café`,
  epoch: 1,
  state,
})

export const accepted = (replica: string, n: number): Answer => ({ replica, n, ok: true, first: n, count: 1 })

export const refused = (replica: string, n: number): Answer => ({
  replica,
  n,
  ok: false,
  refusal: { code: 'check-already-settled', details: { by: 'Ben' } },
})

export const envelope = (replica: string, n: number, text = 'Café'): Envelope<unknown> => ({
  by: 'ana',
  terminal: 't1',
  replica,
  n,
  at: 1_700_000_000_000 + n,
  basis: 0,
  command: { type: 'addLine', text },
})
