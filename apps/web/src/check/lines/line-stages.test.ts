import type { Line, ServiceState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { readStages, sentUnits, stagesOf } from './line-stages.ts'

const menu = {
  id: 'l1',
  root: 'l1',
  status: 'ordered',
  quantity: 1,
  held: false,
  fired: { soup: 1 },
  ticketIds: ['t1'],
  parts: [{ id: 'soup' }, { id: 'steak' }],
} as unknown as Line

const ticket = (done: object | null, served: object | null = null) =>
  ({
    t1: {
      id: 't1',
      stationId: null,
      kind: 'order',
      issued: { seq: 1 },
      items: [{ lineId: 'l1', part: 'soup', quantity: 1, done, served }],
    },
  }) as unknown as ServiceState['tickets']

test('[F3.2] [F4.2] each part of a combo says how far it is', () => {
  expect(stagesOf(menu, ticket(null))).toBe('partly fired new')
  expect(readStages(stagesOf(menu, ticket({ seq: 2 })))).toEqual(['partly', 'ready', 'new'])
  expect(readStages(stagesOf(menu, ticket({ seq: 2 }, {})))).toEqual(['partly', 'served', 'new'])
  expect(stagesOf({ ...menu, fired: {}, held: true } as Line, {})).toBe('held held held')
})

test('[F3.5] sent are those units of which the kitchen has everything', () => {
  expect(sentUnits(menu)).toBe(0)
  expect(sentUnits({ ...menu, quantity: 3, parts: [], fired: { '': 2 } } as Line)).toBe(2)
})
