import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SETUP = fileURLToPath(new URL('../../../scripts/setup.mjs', import.meta.url))

/** What the browser rows measure is the built web app of this checkout: builds it when it is stale. */
export function ensureWebApp(): void {
  const { status } = spawnSync(process.execPath, [SETUP], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the web app could not be built')
}
