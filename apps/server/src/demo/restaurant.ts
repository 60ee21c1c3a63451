import { FloorId, type MultiSession, type Restaurant } from '@comanda/domain'
import { MULTI_SESSION_ID, RESTAURANT_ID } from './terminals.ts'

/** Casa Lumbre: invented, like everybody in it. */
export const RESTAURANT: Restaurant = {
  id: RESTAURANT_ID,
  name: 'Casa Lumbre',
  currency: { code: 'EUR', exponent: 2 },
  locale: 'es-ES',
  timeZone: 'Europe/Madrid',
  dayStartsAtHour: 4,
  taxRounding: 'check',
  lateAfterMinutes: 20,
  demo: true,
}

export const DINING_ROOM = FloorId.parse('dining-room')
export const TERRACE = FloorId.parse('terrace')

export const MULTI_SESSION: MultiSession = {
  id: MULTI_SESSION_ID,
  name: 'Dining room & terrace',
  active: true,
  floorIds: [DINING_ROOM, TERRACE],
}
