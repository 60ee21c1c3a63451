import {
  ana,
  givenSetup,
  kitchenFacts,
  max,
  type SetupFact,
  type SetupIntent,
  secondExpo,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { applySetup } from './apply.ts'
import type { SetupOp } from './ops.ts'
import { emptySetup, type SetupState } from './state.ts'
import { upgradeSetup } from './upgrade.ts'

type Value<T extends SetupIntent['type']> = Extract<SetupIntent, { type: T; value: unknown }>['value']

const inKitchen = (...more: readonly SetupFact[]) => givenSetup(...kitchenFacts, ...more)
const station = (value: Value<'saveStation'>) => max.saves({ type: 'saveStation', value })
const printer = (value: Value<'savePrinter'>) => max.saves({ type: 'savePrinter', value })
const removing = (kind: 'stations' | 'printers', id: string) => max.saves({ type: 'removeRecord', kind, id })

describe('[F4.1] a station is saved', () => {
  test('as a cook needs it, with what was left out', () => {
    const { state } = inKitchen().when(station({ id: 'oven', name: 'Oven' }))
    expect(state.stations.oven).toMatchObject({
      kind: 'prep',
      warnAfterMinutes: 8,
      lateAfterMinutes: 15,
      firstTap: 'bump',
      gathers: [],
      printerIds: [],
    })
  })

  test('only with printers and stations that there are, each once', () => {
    inKitchen()
      .when(station({ id: 'oven', name: 'Oven', printerIds: ['nowhere'] }))
      .refused('printer-unknown', { name: 'Oven' })
    inKitchen()
      .when(station({ id: 'door', name: 'Door', kind: 'expo', gathers: ['oven'] }))
      .refused('station-unknown', { name: 'Door' })
    inKitchen()
      .when(station({ id: 'oven', name: 'Oven', printerIds: ['kitchen', 'kitchen'] }))
      .refused('id-twice', { name: 'Oven' })
  })

  test('an expo never gathers itself, over others neither', () => {
    inKitchen()
      .when(station({ id: 'pass', name: 'Pass', kind: 'expo', gathers: ['pass'] }))
      .refused('gathers-itself', { name: 'Pass' })
    inKitchen(secondExpo)
      .when(station({ id: 'pass', name: 'Pass', kind: 'expo', gathers: ['grill', 'door'] }))
      .refused('gathers-itself', { name: 'Pass' })
  })

  test('[INV10] by whoever may', () => {
    expect(
      givenSetup().when(ana.saves({ type: 'saveStation', value: { id: 'oven', name: 'Oven' } })).refusal.code,
    ).toBe('not-permitted')
  })
})

describe('[F4.3] a printer is saved', () => {
  test('with what was left out', () => {
    const { state } = inKitchen().when(printer({ id: 'bar', name: 'Bar', host: '10.0.0.9' }))
    expect(state.printers.bar).toMatchObject({
      port: 9100,
      paperMm: 80,
      codePage: 'cp858',
      fallbackId: null,
      staleAfterMinutes: 10,
      active: true,
    })
  })

  test('its jobs never go round in a circle', () => {
    inKitchen()
      .when(printer({ id: 'counter', name: 'Counter', host: 'c', fallbackId: 'kitchen' }))
      .refused('falls-back-on-itself', { name: 'Counter' })
    inKitchen()
      .when(printer({ id: 'bar', name: 'Bar', host: 'b', fallbackId: 'bar' }))
      .refused('falls-back-on-itself', { name: 'Bar' })
    inKitchen()
      .when(printer({ id: 'counter', name: 'Counter', host: 'c', fallbackId: 'nowhere' }))
      .refused('printer-unknown', { name: 'Counter' })
  })
})

describe('[F4.1] what is in use is not removed', () => {
  test('a printer that stations print on, or another falls back on', () => {
    inKitchen()
      .when(removing('printers', 'counter'))
      .refused('record-in-use', { name: 'counter', by: ['bar', 'kitchen'] })
    inKitchen({ type: 'printerSaved.v1', value: { id: 'old', name: 'Old', host: 'o' } })
      .when(removing('printers', 'old'))
      .gives({ type: 'recordRemoved.v1', kind: 'printers', id: 'old' })
  })

  test('a station that an expo gathers, or a display shows', () => {
    inKitchen(secondExpo)
      .when(removing('stations', 'pass'))
      .refused('record-in-use', { name: 'pass', by: ['door'] })
    inKitchen({
      type: 'terminalSaved.v1',
      value: {
        id: 'K1',
        name: 'Wall',
        code: 'K1',
        multiSessionId: 'dining',
        link: {},
        home: 'kitchen',
        kitchen: { stationIds: ['pass'] },
      },
    })
      .when(removing('stations', 'pass'))
      .refused('record-in-use', { name: 'pass', by: ['Wall'] })
  })
})

describe('[SYN2] kitchens of a version without expos and printers', () => {
  const mark = { by: 'max', terminal: 'T3', replica: 'r1', at: 7, seq: 1 }
  const grill = { id: 'grill', name: 'Grill', position: 0 }
  const wall = {
    id: 'K1',
    name: 'Wall',
    code: 'K1',
    multiSessionId: 'dining',
    link: { mode: 'bus', intervalMs: 500 },
  }
  const today = {
    stations: {
      grill: {
        ...grill,
        kind: 'prep',
        warnAfterMinutes: 8,
        lateAfterMinutes: 15,
        firstTap: 'bump',
        gathers: [],
        printerIds: [],
        saved: mark,
      },
    },
    terminals: {
      K1: { ...wall, home: 'floor', kitchen: null, acceptIncoming: true, followIncoming: false, saved: mark },
    },
  }

  test('their ops make stations that make dishes', () => {
    const ops = [
      { type: 'stationSaved.v1', value: grill },
      { type: 'terminalSaved.v1', value: wall },
    ] as unknown as readonly SetupOp[]
    const { seq: _seq, ...stamp } = mark
    const state = ops.reduce(
      (before, op) => applySetup(before, op, { seq: 1, stamp: { ...stamp, n: 1 } }),
      emptySetup,
    )
    expect(state).toMatchObject(today)
  })

  test('their snapshots too', () => {
    const { printers: _printers, ...former } = {
      ...emptySetup,
      stations: { grill: { ...grill, saved: mark } },
      terminals: { K1: { ...wall, saved: mark } },
    }
    const state = upgradeSetup(former as unknown as Partial<SetupState>)
    expect(state).toMatchObject({ ...emptySetup, ...today })
    expect(upgradeSetup(state)).toBe(state)
  })
})
