import type { DemoService, ServerJoin, ServerReady } from '../drivers/server.ts'
import type { Child } from '../processes/child.ts'
import { tempFolder } from '../processes/temp-folder.ts'

/** Lets a server process serve the demo restaurant, in a folder of its own. */
export const demoServer = (server: Child, demo: DemoService = {}): Promise<ServerReady> =>
  server.request<ServerReady>({ dataDir: tempFolder('demo'), terminals: [], demo } satisfies ServerJoin)
