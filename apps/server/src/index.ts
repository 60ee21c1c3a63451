export { LunchRush, type LunchRushOptions, type RushStatus, type RushWorker } from './demo/rush/lunch-rush.ts'
export { MULTI_SESSION_ID, RESTAURANT_ID } from './demo/terminals.ts'
export { makeLogger } from './logger.ts'
export { type RunningServer, type ServerOptions, startServer } from './server.ts'
