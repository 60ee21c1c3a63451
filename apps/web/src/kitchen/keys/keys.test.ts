import { describe, expect, test } from 'vitest'
import { actionOf } from './keys.ts'

const key = (pressed: string, more: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key: pressed, shiftKey: false, isOnControl: false, isRightToLeft: false, ...more })

describe('[F4.2] keys and bump bars', () => {
  test('digits mean tickets, letters what there is besides', () => {
    expect(key('3')).toEqual({ does: 'position', position: 3 })
    expect(['r', 'A', 'h', 'e', 's', 'F', '?'].map((each) => key(each)?.does)).toEqual([
      'recall',
      'allDay',
      'history',
      'soldOut',
      'sound',
      'fullScreen',
      'help',
    ])
    expect(key('0')).toBeNull()
    expect(key('x')).toBeNull()
  })

  test('arrows follow the direction of reading', () => {
    expect(key('ArrowRight')).toEqual({ does: 'move', to: 'next' })
    expect(key('ArrowRight', { isRightToLeft: true })).toEqual({ does: 'move', to: 'previous' })
  })

  test('Tab goes through the stations, and on a button stays what it is', () => {
    expect(key('Tab')).toEqual({ does: 'station', step: 1 })
    expect(key('Tab', { shiftKey: true })).toEqual({ does: 'station', step: -1 })
    expect(['Tab', 'Enter', ' '].map((each) => key(each, { isOnControl: true }))).toEqual([null, null, null])
    expect(key('Escape', { isOnControl: true })).toEqual({ does: 'escape' })
  })
})
