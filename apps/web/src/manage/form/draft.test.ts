import { describe, expect, test } from 'vitest'
import { isTyped, shown, typedAgain, typedAll, typedWith } from './draft.ts'

interface Station {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly floorIds: readonly string[]
}
const grill: Station = { id: 'grill', name: 'Grill', position: 1, floorIds: ['inside'] }

describe('[C4] [F1.1] what was typed outlives what others save', () => {
  test('it stands on top of the record, whatever that becomes', () => {
    const typed = typedWith<Station, 'name'>(grill, {}, 'name', 'Fire')
    const theirs = { ...grill, name: 'Oven', position: 4 }
    expect(shown(theirs, typed)).toEqual({ ...theirs, name: 'Fire' })
  })

  test('fields that belong together are typed at once, each only where it differs', () => {
    const typed = typedAll<Station>(grill, { name: 'Fire' }, { position: 7, floorIds: ['inside'] })
    expect(typed).toEqual({ name: 'Fire', position: 7 })
    expect(typedAll<Station>(grill, typed, { name: 'Grill', position: 1 })).toEqual({})
  })

  test('typed back to what is so anyway: nothing is typed', () => {
    const typed = typedWith<Station, 'name'>(grill, {}, 'name', 'Fire')
    expect(typedWith<Station, 'name'>(grill, typed, 'name', 'Grill')).toEqual({})
    expect(typedWith<Station, 'floorIds'>(grill, typed, 'floorIds', ['inside'])).toEqual({ name: 'Fire' })
  })

  test('after a refusal only what differs is typed again', () => {
    const mine = { ...grill, name: 'Fire', floorIds: ['inside'] }
    const theirs = { ...grill, position: 4 }
    expect(typedAgain<Station>({ id: mine.id, name: 'Fire', position: 4 }, theirs)).toEqual({ name: 'Fire' })
    expect(typedAgain<Station>(mine, theirs)).toEqual({ name: 'Fire', position: 1 })
  })

  test('nothing typed is nothing to save', () => {
    expect(isTyped({})).toBe(false)
    expect(isTyped({ name: 'Fire' })).toBe(true)
  })
})
