import { countingSalt, sha256 } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyOp } from './machine.ts'
import { GENESIS, type OpRecord, openOp, type Position, START, seal, verifyChain } from './op-record.ts'

interface Said extends AnyOp {
  readonly type: 'said.v1'
  readonly text: string
  readonly personal?: { readonly name: string }
}

const stamp = (n: number) => ({ by: 'ana', terminal: 'T1', replica: 'r1', n, at: 1000 + n })

/** A log of these texts; every second one names somebody. */
function logOf(texts: readonly string[], epoch = 1): OpRecord<Said>[] {
  const salt = countingSalt()
  const records: OpRecord<Said>[] = []
  let previous: Position = START
  for (const [index, text] of texts.entries()) {
    const op: Said = {
      type: 'said.v1',
      text,
      ...(index % 2 === 1 && { personal: { name: `guest of ${text}` } }),
    }
    const record = seal({ previous, epoch, op, stamp: stamp(index + 1), salt, hasher: sha256 })
    records.push(record)
    previous = record
  }
  return records
}

const log = logOf(['a', 'b', 'c', 'd'])
const [a, b, c, d] = log as [OpRecord<Said>, OpRecord<Said>, OpRecord<Said>, OpRecord<Said>]
const verify = (records: readonly OpRecord[], previous?: Position) => verifyChain(records, sha256, previous)

const position = ({ seq, hash }: Position): Position => ({ seq, hash })

describe('[SYN3] the chain', () => {
  test('records are numbered from one, without holes', () => {
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(START.hash).toBe(GENESIS)
  })

  test('a whole log is sound, from its start or from a position in it', () => {
    expect(verify(log)).toEqual({ reached: position(d) })
    expect(verify([c, d], b)).toEqual({ reached: position(d) })
    expect(verify([])).toEqual({ reached: START })
  })

  test('personal data is set apart and comes back', () => {
    expect(b.op).toEqual({ type: 'said.v1', text: 'b' })
    expect(b.personal).toEqual({ salt: 'salt-1', data: { name: 'guest of b' } })
    expect(openOp(b)).toEqual({ type: 'said.v1', text: 'b', personal: { name: 'guest of b' } })
    expect(openOp(a)).toEqual({ type: 'said.v1', text: 'a' })
  })
})

describe('[SYN3] verify finds', () => {
  const edited: readonly (readonly [string, OpRecord])[] = [
    ['the op', { ...b, op: { ...b.op, text: 'B' } as Said }],
    ['the person', { ...b, stamp: { ...b.stamp, by: 'ben' } }],
    ['the time', { ...b, stamp: { ...b.stamp, at: 0 } }],
    ['the epoch', { ...b, epoch: 2 }],
    ['the digest of personal data', { ...b, digest: 'other' }],
    ['the hash', { ...b, hash: a.hash }],
  ]
  test.each(edited)('an edited record: %s', (_what, record) => {
    expect(verify([a, record, c, d])).toEqual({
      reached: { seq: 1, hash: a.hash },
      fault: { seq: 2, problem: 'hash' },
    })
  })

  test('a record sealed again after an edit, by the one behind it', () => {
    const other = seal({
      previous: a,
      epoch: 1,
      op: { type: 'said.v1', text: 'B' },
      stamp: stamp(2),
      salt: () => '',
      hasher: sha256,
    })
    expect(verify([a, other, c, d]).fault).toEqual({ seq: 3, problem: 'hash' })
  })

  test('a removed record', () => {
    expect(verify([a, c, d]).fault).toEqual({ seq: 2, problem: 'hole' })
    expect(verify([b, c, d]).fault).toEqual({ seq: 1, problem: 'hole' })
  })

  test('a removed record whose followers were numbered anew', () => {
    const closed = [a, { ...c, seq: 2 }, { ...d, seq: 3 }]
    expect(verify(closed).fault).toEqual({ seq: 2, problem: 'hash' })
  })

  test('reordered records, renumbered or not', () => {
    expect(verify([a, c, b, d]).fault).toEqual({ seq: 2, problem: 'hole' })
    expect(verify([a, { ...c, seq: 2 }, { ...b, seq: 3 }, d]).fault).toEqual({ seq: 2, problem: 'hash' })
  })

  test('a record twice', () => {
    expect(verify([a, b, b, c, d]).fault).toEqual({ seq: 3, problem: 'hole' })
  })

  test('a tail that was cut off, by where it ends', () => {
    expect(verify([a, b])).toEqual({ reached: position(b) })
  })
})

describe('[SYN4] personal data', () => {
  const { personal: _erased, ...erased } = b

  test('can be erased: the log stays sound, the op goes without it', () => {
    expect(verify([a, erased, c, d])).toEqual({ reached: position(d) })
    expect(openOp(erased)).toEqual({ type: 'said.v1', text: 'b' })
  })

  test('cannot be altered', () => {
    const altered = { ...b, personal: { salt: 'salt-1', data: { name: 'somebody else' } } }
    expect(verify([a, altered, c, d]).fault).toEqual({ seq: 2, problem: 'personal' })
    expect(verify([a, { ...b, personal: { salt: 'other', data: b.personal?.data } }]).fault).toEqual({
      seq: 2,
      problem: 'personal',
    })
  })

  test('cannot be slipped in where there was none', () => {
    const slipped = { ...a, personal: { salt: 'x', data: { name: 'somebody' } } }
    expect(verify([slipped, b, c, d]).fault).toEqual({ seq: 1, problem: 'personal' })
  })

  test('cannot be guessed from the chain: the same data has another digest each time', () => {
    const [, first, , second] = logOf(['x', 'same', 'y', 'same'])
    expect(first?.digest).not.toBe(second?.digest)
  })
})

test('[SYN3] any one change of any record is found', () => {
  const texts = fc.array(fc.string(), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom('text', 'by', 'n', 'epoch'), (all, pick, what) => {
      const records = logOf(all)
      const at = pick % records.length
      const changed = records.map((record, index) => (index === at ? alter(record, what) : record))
      expect(verify(changed).fault?.seq).toBe(at + 1)
    }),
  )
})

function alter(record: OpRecord<Said>, what: 'text' | 'by' | 'n' | 'epoch'): OpRecord<Said> {
  if (what === 'text') return { ...record, op: { ...record.op, text: `${record.op.text}.` } }
  if (what === 'epoch') return { ...record, epoch: record.epoch + 1 }
  return {
    ...record,
    stamp: { ...record.stamp, ...(what === 'by' ? { by: 'eve' } : { n: record.stamp.n + 1 }) },
  }
}
