import { houseWith, type SetupFact, secondExpo } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { exposBefore, isGathered, isLastExpo } from './expo.ts'

const expo = (id: string, ...gathers: string[]): SetupFact => ({
  type: 'stationSaved.v1',
  value: { id, name: id, kind: 'expo', gathers },
})
const setup = houseWith(secondExpo, expo('all'), expo('behind', 'all'))
const stationsAt = (expoId: string) =>
  ['grill', 'cold', 'bar', null].filter((id) => isGathered(setup, expoId, id)).map((id) => id ?? 'nobody')

describe('[F4.1] what comes by an expo', () => {
  test('what it names, what comes by those it names, and what nobody makes', () => {
    expect(stationsAt('pass')).toEqual(['grill', 'cold', 'nobody'])
    expect(stationsAt('door')).toEqual(['grill', 'cold', 'bar', 'nobody'])
  })

  test('one that names no station has all; one behind it too', () => {
    expect(stationsAt('all')).toEqual(['grill', 'cold', 'bar', 'nobody'])
    expect(stationsAt('behind')).toEqual(['grill', 'cold', 'bar', 'nobody'])
  })

  test('nothing comes by an expo that is gone', () => {
    expect(stationsAt('gone')).toEqual([])
  })

  test('the last one is that which nobody gathers', () => {
    expect(['pass', 'door', 'all', 'behind'].map((id) => isLastExpo(setup, id))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect([exposBefore(setup, 'door'), exposBefore(setup, 'pass')]).toEqual([['pass'], []])
  })
})
