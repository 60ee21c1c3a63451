import { FloorId, MultiSession, Restaurant } from '@comanda/domain'
import { MULTI_SESSION_ID, RESTAURANT_ID, TERRACE_SESSION_ID } from './terminals.ts'

/** Casa Lumbre: invented, like everybody in it. */
export const RESTAURANT: Restaurant = Restaurant.parse({
  id: RESTAURANT_ID,
  name: 'Casa Lumbre',
  currency: { code: 'EUR', exponent: 2 },
  locale: 'es-ES',
  timeZone: 'Europe/Madrid',
  business: {
    lines: ['Calle de la Prueba 12', '28000 Madrid', 'Tel. 910 000 000'],
    taxNumber: 'B00000000',
    footer: '¡Gracias por su visita!',
  },
  demo: true,
})

export const DINING_ROOM = FloorId.parse('dining-room')
export const TERRACE = FloorId.parse('terrace')

/** Everybody serves every table here. */
export const MULTI_SESSION: MultiSession = MultiSession.parse({
  id: MULTI_SESSION_ID,
  name: 'Dining room',
  floorIds: [DINING_ROOM],
  productSetIds: ['food', 'bar'],
  orderTypeIds: ['dine-in', 'takeaway', 'delivery'],
})

/** Outside each waiter has their own tables. */
export const TERRACE_SESSION: MultiSession = MultiSession.parse({
  id: TERRACE_SESSION_ID,
  name: 'Terrace bar',
  floorIds: [TERRACE],
  productSetIds: ['bar'],
  orderTypeIds: ['dine-in', 'bar-tab', 'takeaway'],
  oneWaiterPerTable: true,
})
