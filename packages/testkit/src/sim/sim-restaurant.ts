import { PERMISSIONS, type SetupCommand } from '@comanda/domain'
import { sha256 } from './sim-server.ts'

/** The restaurant in which the simulated evenings happen. */
export const RESTAURANT_ID = 'sim'
export const MULTI_SESSION_ID = 'dining'

const FLOOR = { id: 'hall', name: 'Hall', width: 1000, height: 800 }
const SMALL = { x: 0, y: 0, w: 80, h: 80 }

export const pinKeyOf = (pin: string, salt: string): string => sha256(`${salt}:${pin}`)

export const personOf = (terminal: number): string => `person-${terminal}`
export const terminalOf = (terminal: number): string => `terminal-${terminal}`
export const pinOf = (terminal: number): string => `${1000 + terminal}`

/** Everything before the doors open, as commands to the setup log. */
export function setUp(terminals: number): readonly SetupCommand[] {
  const commands: unknown[] = [
    { type: 'saveRole', value: { id: 'all', name: 'All', permissions: [...PERMISSIONS] } },
    {
      type: 'saveRole',
      value: {
        id: 'waiter',
        name: 'Waiter',
        permissions: ['addLines', 'lowerQuantity', 'removeLine', 'chooseCustomer', 'discount'],
      },
    },
    { type: 'saveTax', value: { id: 'vat', name: 'VAT', ratePpm: 100_000, included: true } },
    { type: 'saveTax', value: { id: 'city', name: 'City tax', ratePpm: 20_000, included: false } },
    { type: 'saveCategory', value: { id: 'food', name: 'Food', color: '', position: 0 } },
    { type: 'saveFloor', value: { ...FLOOR, position: 0, decor: [] } },
    {
      type: 'saveMultiSession',
      value: { id: MULTI_SESSION_ID, name: 'Dining room', active: true, floorIds: ['hall'] },
    },
  ]
  for (let i = 1; i <= 8; i++) {
    commands.push({
      type: 'saveProduct',
      value: {
        id: `dish-${i}`,
        categoryId: 'food',
        name: `Dish ${i}`,
        priceMinor: 300 * i + 95,
        taxIds: i % 3 === 0 ? ['vat', 'city'] : ['vat'],
        color: '',
        position: i,
        barcode: '',
      },
    })
    commands.push({
      type: 'saveTable',
      value: {
        id: `table-${i}`,
        floorId: 'hall',
        number: `${i}`,
        seats: 4,
        shape: 'square',
        rotation: 0,
        ...SMALL,
      },
    })
  }
  for (let i = 0; i < terminals; i++) {
    commands.push(personAt(i, i % 3 === 2 ? 'waiter' : 'all'))
    commands.push({
      type: 'saveTerminal',
      value: {
        id: terminalOf(i),
        name: `Terminal ${i}`,
        code: `T${i}`,
        multiSessionId: MULTI_SESSION_ID,
        link: { mode: (['bus', 'bus', 'held', 'interval'] as const)[i % 4], intervalMs: 500 },
      },
    })
  }
  return commands as readonly SetupCommand[]
}

/** The command that makes the person of a terminal. */
export function personAt(i: number, roleId: string): unknown {
  const salt = `salt-of-person-${i}-long-enough`
  return {
    type: 'savePerson',
    value: {
      id: personOf(i),
      name: `Person ${i}`,
      roleId,
      color: '',
      pin: { salt, verifier: sha256(pinKeyOf(pinOf(i), salt)), memoryKiB: 1024, passes: 1 },
      active: true,
      grants: [],
      denials: [],
    },
  }
}
