import { describe, expect, test } from 'vitest'
import { card, dish, notice } from '../testing.ts'
import { loudest, newsSince, toldBy } from './news.ts'

const NOBODY: ReadonlySet<string> = new Set()
const soup = card({ ticketId: 'f1:grill', items: [dish('Soup', { ticketId: 'f1:grill' })] })
const lamb = card({ ticketId: 'f2:grill', items: [dish('Lamb', { ticketId: 'f2:grill' })] })
const told = (cards: Parameters<typeof toldBy>[0], ...late: readonly string[]) => toldBy(cards, new Set(late))
const since = (
  before: ReturnType<typeof toldBy>,
  cards: Parameters<typeof toldBy>[0],
  late: readonly string[] = [],
  own = NOBODY,
) => Object.fromEntries(newsSince(before, cards, told(cards, ...late), own))

describe('[F4.2] what is worth a sound', () => {
  test('a new ticket, a void, a change, one that gets late', () => {
    const before = told([soup])
    const tell = (kind: 'void' | 'change') => card({ ...soup.ticket, notices: [notice(kind, 'n:grill', {})] })
    expect(since(before, [soup, lamb])).toEqual({ [lamb.key]: 'new' })
    expect(since(before, [tell('void')])).toEqual({ [soup.key]: 'void' })
    expect(since(before, [tell('change')])).toEqual({ [soup.key]: 'changed' })
    expect(since(before, [soup], [soup.key])).toEqual({ [soup.key]: 'late' })
  })

  test('nothing twice, and nothing that leaves', () => {
    const voided = card({ ...soup.ticket, notices: [notice('void', 'n:grill', {})] })
    expect(since(told([voided]), [voided])).toEqual({})
    expect(since(told([soup], soup.key), [soup], [soup.key])).toEqual({})
    expect(since(told([soup, lamb]), [soup])).toEqual({})
  })

  test('what somebody here has just brought back is no news to them; a void on it still is', () => {
    const own = new Set(['house/main f2:grill'])
    expect(since(told([soup]), [soup, lamb], [], own)).toEqual({})
    const voided = card({ ...lamb.ticket, notices: [notice('void', 'n:grill', {})] })
    expect(since(told([lamb]), [voided], [], own)).toEqual({ [lamb.key]: 'void' })
    expect(since(told([lamb]), [voided], [], new Set(['house/main n:grill']))).toEqual({})
  })

  test('a ticket that comes back late is new, not late', () => {
    expect(since(told([]), [soup], [soup.key])).toEqual({ [soup.key]: 'new' })
  })

  test('one sound at a time, the most urgent', () => {
    expect(loudest(['new', 'void', 'late'])).toBe('void')
    expect(loudest([])).toBeNull()
  })
})
