export { SimClock } from './sim/sim-clock.ts'
export {
  MULTI_SESSION_ID,
  personOf,
  pinKeyOf,
  pinOf,
  RESTAURANT_ID,
  terminalOf,
} from './sim/sim-restaurant.ts'
export * from './terminals/test-house.ts'
export * from './terminals/test-tabs.ts'
