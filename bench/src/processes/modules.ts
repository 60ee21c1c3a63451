import { Child } from './child.ts'

/** The modules that run as processes of their own. */
const MODULES = {
  server: new URL('../drivers/server.ts', import.meta.url),
  terminals: new URL('../drivers/terminals.ts', import.meta.url),
  sockets: new URL('../drivers/sockets.ts', import.meta.url),
  floor: new URL('../drivers/floor.ts', import.meta.url),
  'floor server': new URL('../drivers/floor-server.ts', import.meta.url),
} as const

export const startModule = (name: keyof typeof MODULES, execArgv: readonly string[] = []): Child =>
  Child.fork(name, MODULES[name], [], execArgv)
