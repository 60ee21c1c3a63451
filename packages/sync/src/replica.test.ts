import { type Add, type Added, add, countingSalt, sha256, type Tally, tally } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import type { Answer, Envelope } from './machine.ts'
import type { OpRecord } from './op-record.ts'
import { Orderer } from './orderer.ts'
import { Replica } from './replica.ts'
import { emptySnapshot, type Snapshot } from './snapshot.ts'

const context = () => null
const start = emptySnapshot(tally.initial)

const replica = (more: { confirmed?: Snapshot<Tally>; pending?: Envelope<Add>[] } = {}) =>
  new Replica({ machine: tally, context, ...more })

/** An orderer that is asked by hand; `log` is all it has ever written. */
function server() {
  const orderer = new Orderer({ machine: tally, head: start, hasher: sha256, salt: countingSalt() })
  const log: OpRecord<Added>[] = []
  const order = (envelope: Envelope<Add>): { records: readonly OpRecord<Added>[]; answer: Answer } => {
    const submission = orderer.submit(envelope, 0, context)
    if (submission.kind !== 'decided') throw new Error(submission.kind)
    log.push(...submission.records)
    return submission
  }
  return { orderer, log, order }
}

const fromElsewhere = (n: number, amount: number) =>
  add(n, amount, { by: 'ben', terminal: 'T2', replica: 'r2' })

describe('[SYN6] the screen shows confirmed state and, on top, what is pending', () => {
  test('a command paints at once and is pending', () => {
    const here = replica()
    expect(here.perform(add(1, 5))).toEqual({ ok: true })
    expect(here.view).toEqual({ total: 5, by: ['ana'] })
    expect(here.confirmed).toEqual(start)
    expect(here.pending).toEqual([{ envelope: add(1, 5), status: 'unsaved' }])
  })

  test('a refused one leaves no trace', () => {
    const here = replica()
    const before = here.view
    expect(here.perform(add(1, -1))).toEqual({
      ok: false,
      refusal: { code: 'below-nothing', details: { total: 0 } },
    })
    expect(here.view).toBe(before)
    expect(here.pending).toEqual([])
  })

  test('what is pending is decided anew when others were first', () => {
    const { order } = server()
    const here = replica()
    const first = order(fromElsewhere(1, 2))
    here.receive(first.records, [])
    here.perform(add(1, -2, { basis: 1 }))
    expect(here.view.total).toBe(0)
    // Somebody else takes one away: two less is not possible any more, and the screen says so.
    here.receive(order(fromElsewhere(2, -1)).records, [])
    expect(here.view.total).toBe(1)
    expect(here.pending).toHaveLength(1)
    // Somebody else adds three: now it is.
    here.receive(order(fromElsewhere(3, 3)).records, [])
    expect(here.view.total).toBe(2)
  })

  test('with nothing new it keeps its identity', () => {
    const { order, log } = server()
    order(fromElsewhere(1, 2))
    const here = replica()
    here.receive(log, [])
    const { view } = here
    here.receive(log, [])
    here.receive([], [])
    expect(here.view).toBe(view)
  })
})

describe('[INV1] the way of a command to the orderer', () => {
  test('nothing is sent before it is on disk, and nothing overtakes it', () => {
    const here = replica()
    for (const n of [1, 2, 3]) here.perform(add(n, 1))
    here.saved('r1', 2)
    expect(here.sendable('r1')).toEqual([])
    here.saved('r1', 1)
    expect(here.sendable('r1').map(({ n }) => n)).toEqual([1, 2])
    expect(here.sendable('r1', 1).map(({ n }) => n)).toEqual([2])
    here.saved('r1', 3)
    expect(here.sendable('r1').map(({ n }) => n)).toEqual([1, 2, 3])
    expect(here.sendable('r2')).toEqual([])
  })

  test('what is on disk is pending again after a restart', () => {
    const here = replica({ pending: [add(1, 5), add(2, -3)] })
    expect(here.view.total).toBe(2)
    expect(here.sendable('r1').map(({ n }) => n)).toEqual([1, 2])
  })

  test('records and answer together: gone from the outbox, nothing moves on the screen', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.saved('r1', 1)
    const { records, answer } = order(add(1, 5))
    expect(here.receive(records, [answer])).toEqual({
      applied: records,
      answered: [{ envelope: add(1, 5), answer }],
    })
    expect(here.pending).toEqual([])
    expect(here.view).toEqual({ total: 5, by: ['ana'] })
  })

  test('a refusal takes the command off the screen and tells whose it was', () => {
    const { order } = server()
    const here = replica()
    order(fromElsewhere(1, 4))
    here.receive([], [])
    here.perform(add(1, 5))
    const refusal: Answer = { replica: 'r1', n: 1, ok: false, refusal: { code: 'closed' } }
    expect(here.receive([], [refusal]).answered).toEqual([{ envelope: add(1, 5), answer: refusal }])
    expect(here.view.total).toBe(0)
  })

  test('records first, the answer later: counted once, still pending until answered', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.saved('r1', 1)
    const { records, answer } = order(add(1, 5))
    here.receive(records, [])
    expect(here.view.total).toBe(5)
    expect(here.pending).toMatchObject([{ status: 'applied' }])
    expect(here.sendable('r1')).toHaveLength(1)
    here.receive([], [answer])
    expect(here.view.total).toBe(5)
    expect(here.pending).toEqual([])
  })

  test('the answer first, its records later: it never leaves the screen', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.saved('r1', 1)
    const { records, answer } = order(add(1, 5))
    expect(here.receive([], [answer]).answered).toEqual([])
    expect(here.view.total).toBe(5)
    expect(here.sendable('r1')).toEqual([])
    expect(here.receive(records, []).answered).toEqual([{ envelope: add(1, 5), answer }])
    expect(here.view).toEqual({ total: 5, by: ['ana'] })
    expect(here.pending).toEqual([])
  })

  test('an answer of nothing to do waits for nothing', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 0))
    const { answer } = order(add(1, 0))
    expect(here.receive([], [answer]).answered).toHaveLength(1)
  })

  test('[C22] the same news twice changes nothing', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    const { records, answer } = order(add(1, 5))
    here.receive(records, [answer])
    const before = canonical([here.confirmed, here.view])
    expect(here.receive(records, [answer])).toEqual({ applied: [], answered: [] })
    expect(canonical([here.confirmed, here.view])).toBe(before)
  })
})

describe('[SYN7] holes', () => {
  const { log, order } = server()
  for (const n of [1, 2, 3, 4]) order(fromElsewhere(n, n))

  test('before the first unknown record: nothing is applied, and it says what is missing', () => {
    const here = replica()
    expect(here.receive(log.slice(1), [])).toEqual({ applied: [], answered: [], gapAfter: 0 })
    expect(here.confirmed).toEqual(start)
    expect(here.receive(log, [])).toEqual({ applied: log, answered: [] })
    expect(here.view.total).toBe(10)
  })

  test('in the middle: what is before it is applied, and the rest asked for', () => {
    const here = replica()
    const [one, two, , four] = log as [OpRecord<Added>, OpRecord<Added>, OpRecord<Added>, OpRecord<Added>]
    expect(here.receive([one, two, four], [])).toEqual({ applied: [one, two], answered: [], gapAfter: 2 })
    expect(here.view.total).toBe(3)
  })

  test('out of order: asked for again, never applied twice', () => {
    const here = replica()
    expect(here.receive([...log].reverse(), []).gapAfter).toBe(0)
    expect(here.receive(log, []).applied).toHaveLength(4)
    expect(here.view.total).toBe(10)
  })

  test('a record twice in one message is no hole', () => {
    const doubled = log.flatMap((record) => [record, record])
    expect(replica().receive(doubled, [])).toEqual({ applied: log, answered: [] })
  })

  test('a refusal that came along with a hole is not lost', () => {
    const here = replica()
    here.perform(add(1, 5))
    const refusal: Answer = { replica: 'r1', n: 1, ok: false, refusal: { code: 'closed' } }
    expect(here.receive(log.slice(2), [refusal])).toMatchObject({
      gapAfter: 0,
      answered: [{ answer: refusal }],
    })
  })

  test('an orderer that has been replaced is not listened to', () => {
    const here = replica({ confirmed: { ...start, epoch: 2 } })
    expect(here.receive(log, [])).toEqual({ applied: [], answered: [] })
    expect(here.confirmed.seq).toBe(0)
  })
})

describe('[SYN8] starting over from a snapshot', () => {
  test('what is pending stays pending, on top', () => {
    const { order, orderer } = server()
    const here = replica()
    here.perform(add(1, 5))
    order(fromElsewhere(1, 10))
    here.reset(orderer.head)
    expect(here.confirmed).toBe(orderer.head)
    expect(here.view.total).toBe(15)
    expect(here.pending).toHaveLength(1)
  })

  test('what was confirmed before is not counted again', () => {
    const { order, orderer } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.saved('r1', 1)
    const { records, answer } = order(add(1, 5))
    here.receive(records, [])
    order(fromElsewhere(1, 1))
    here.reset(orderer.head)
    expect(here.view.total).toBe(6)
    expect(here.receive([], [answer]).answered).toHaveLength(1)
    expect(here.view.total).toBe(6)
  })

  test('an answer that waits for its records finds them in the snapshot', () => {
    const { order, orderer } = server()
    const here = replica()
    here.perform(add(1, 5))
    const { answer } = order(add(1, 5))
    here.receive([], [answer])
    here.reset(orderer.head)
    expect(here.receive([], []).answered).toHaveLength(1)
    expect(here.view.total).toBe(5)
  })

  test('of another history: what was confirmed is handed in again', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.saved('r1', 1)
    here.receive(order(add(1, 5)).records, [])
    here.reset({ ...start, epoch: 2 })
    expect(here.pending).toEqual([{ envelope: add(1, 5), status: 'saved' }])
    expect(here.view.total).toBe(5)
    expect(here.sendable('r1')).toHaveLength(1)
  })
})

describe('[C24] several writers of one node', () => {
  const tab = (n: number, amount: number) => add(n, amount, { replica: 'r1-tab2' })

  test('a command of another tab is shown, and sent under its own name', () => {
    const here = replica()
    here.perform(add(1, 5))
    here.adopt(tab(1, 2))
    here.adopt(tab(1, 2))
    expect(here.view.total).toBe(7)
    expect(here.sendable('r1-tab2')).toEqual([tab(1, 2)])
  })

  test('one that is adopted after it was answered is not shown again', () => {
    const { order } = server()
    const here = replica()
    const { records, answer } = order(tab(1, 2))
    here.receive(records, [answer])
    here.adopt(tab(1, 2))
    expect(here.pending).toEqual([])
    expect(here.view.total).toBe(2)
  })

  test('one that another tab has seen answered is let go, and does not come back', () => {
    const here = replica()
    here.adopt(tab(1, 2))
    here.forget('r1-tab2', 1)
    here.forget('r1-tab2', 1)
    here.adopt(tab(1, 2))
    expect(here.pending).toEqual([])
    expect(here.view.total).toBe(0)
  })
})

describe('[SYN6] what was foreseen and comes so is not folded again', () => {
  test('the state that is confirmed is the object that was drawn', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    here.perform(add(2, 3))
    const drawn = here.view
    const { records, answer } = order(add(1, 5))
    expect(here.receive(records, [answer]).answered).toHaveLength(1)
    expect(here.view).toBe(drawn)
    expect(here.confirmed).toEqual({
      ...server().orderer.head,
      seq: 1,
      hash: records[0]?.hash,
      state: { total: 5, by: ['ana'] },
    })
    const second = order(add(2, 3))
    here.receive(second.records, [])
    expect(here.view).toBe(drawn)
    expect(here.confirmed.state).toBe(drawn)
    here.receive([], [second.answer])
    expect(here.view).toBe(drawn)
    expect(here.pending).toEqual([])
  })

  test('what comes otherwise is folded as it came', () => {
    const { order } = server()
    const here = replica()
    here.perform(add(1, 5))
    const drawn = here.view
    // Somebody else was first.
    here.receive(order(fromElsewhere(1, 2)).records, [])
    expect(here.view).toEqual({ total: 7, by: ['ben', 'ana'] })
    const { records, answer } = order(add(1, 5, { at: 99 }))
    here.receive(records, [answer])
    expect(here.view).toEqual({ total: 7, by: ['ben', 'ana'] })
    expect(here.view).not.toBe(drawn)
    expect(here.confirmed.state).toEqual(here.view)
  })

  test('a refusal takes back what was drawn', () => {
    const here = replica()
    here.perform(add(1, 5))
    here.receive([], [{ replica: 'r1', n: 1, ok: false, refusal: { code: 'below-nothing' } }])
    expect(here.view).toEqual(tally.initial)
  })
})
