export * from './hub.ts'
export * from './ports.ts'
export * from './restaurant.ts'
export * from './session.ts'
