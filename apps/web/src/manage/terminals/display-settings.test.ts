import type { Terminal } from '@comanda/domain'
import { expect, test } from 'vitest'
import { withDisplay } from './display-settings.ts'

const terminal = (home: Terminal['home'], kitchen: Terminal['kitchen']) => ({ home, kitchen }) as Terminal
const GRILL = { stationIds: ['grill'], multiSessionIds: [] } as unknown as Terminal['kitchen']

test('[F4.2] a terminal that begins with the kitchen shows everything until something is chosen', () => {
  expect(withDisplay(terminal('kitchen', null)).kitchen).toEqual({ stationIds: [], multiSessionIds: [] })
  expect(withDisplay(terminal('kitchen', GRILL)).kitchen).toBe(GRILL)
  expect(withDisplay(terminal('floor', null)).kitchen).toBeNull()
})
