import { describe, expect, test } from 'vitest'
import { dish, markAt, notice, ticket } from '../testing.ts'
import { faceOf } from './face.ts'

const rowsOf = (face: ReturnType<typeof faceOf>) =>
  face.courses.map(({ course, rows }) => [course, rows.map(({ kind, units }) => `${kind} ${units}`)])

describe('[F4.2] what a ticket shows', () => {
  test('the table is its largest word; without one the name of who fetches it, else the check', () => {
    const handover = { name: 'Irene Vega', phone: '', address: '', dueAt: null }
    const head = { ...ticket().head, table: null }
    const titles = [ticket({ handover }), ticket({ head, handover }), ticket({ head })].map(faceOf)
    expect(titles.map(({ titleKind, title }) => `${titleKind} ${title}`)).toEqual([
      'table 12',
      'name Irene Vega',
      'check 41',
    ])
  })

  test('dishes stand under their course, in the order of courses', () => {
    const items = [dish('Cake', { course: 3, index: 0 }), dish('Soup', { index: 1, quantity: 2 })]
    expect(rowsOf(faceOf(ticket({ items })))).toEqual([
      [1, ['dish 2']],
      [3, ['dish 1']],
    ])
  })

  test('[C6] units taken off are struck behind those that stay, and name what acknowledges them', () => {
    const lamb = dish('Lamb', { quantity: 3, voided: 1, struck: 1 })
    const face = faceOf(ticket({ items: [lamb], notices: [notice('void', 'v:grill', {})] }))
    expect(rowsOf(face)).toEqual([[1, ['dish 2', 'void 1']]])
    expect(face.courses[0]?.rows[1]).toMatchObject({ places: [{ ticketId: 'v:grill', index: 0 }] })
    expect(face.unseen).toEqual([{ ticketId: 'v:grill', index: 0 }])
  })

  test('a dish that was taken off whole is not to be made', () => {
    const items = [dish('Lamb', { voided: 1, struck: 1 })]
    const face = faceOf(ticket({ items, notices: [notice('void', 'v:grill', {})] }))
    expect(rowsOf(face)).toEqual([[1, ['void 1']]])
  })

  test('what belongs to no dish here comes first, never in silence', () => {
    const face = faceOf(
      ticket({ items: [dish('Soup')], notices: [notice('void', 'v:grill', { name: 'Lamb', quantity: 2 })] }),
    )
    expect(rowsOf(face)).toEqual([
      [0, ['void 2']],
      [1, ['dish 1']],
    ])
  })

  test('a void of another station of the same fire is not put on this dish', () => {
    const items = [dish('Lamb', { ticketId: 'f:bar', stationId: 'bar' })]
    const face = faceOf(ticket({ items, notices: [notice('void', 'v:grill', {})] }))
    expect(rowsOf(face)).toEqual([
      [0, ['void 1']],
      [1, ['dish 1']],
    ])
  })

  test('[F3.4] a change marks its dish; on all dishes at once it is said once', () => {
    const items = [dish('Lamb'), dish('Soup', { index: 1 })]
    const one = faceOf(ticket({ items, notices: [notice('change', 'c:grill', {})] }))
    const all = faceOf(
      ticket({
        items,
        notices: [notice('change', 'c:grill', {}, { ...dish('Soup') })],
      }),
    )
    const changes = (face: typeof one) =>
      face.courses.flatMap(({ rows }) => rows.map((row) => (row.kind === 'dish' ? row.changes.length : -1)))
    expect([one.isAllChanged, changes(one)]).toEqual([false, [1, 0]])
    expect([all.isAllChanged, changes(all)]).toEqual([true, [1, 1]])
  })

  test('what waits is told by course, and what has left an expo is counted', () => {
    const waiting = [
      { name: 'Cake', quantity: 2, course: 3, held: true },
      { name: 'Coffee', quantity: 2, course: 3, held: false },
    ]
    const face = faceOf(
      ticket({ waiting, gone: [dish('Soup', { quantity: 3, voided: 1, served: markAt(4) })] }),
    )
    expect(face.waiting).toEqual([{ course: 3, dishes: waiting }])
    expect(face.goneUnits).toBe(2)
  })
})
