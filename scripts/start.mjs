// `npm start`: sets up what is missing, then runs the server with the arguments given.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, main, pinnedEnv, pinnedNode, root } from './setup.mjs'

await main(() => {
  ensureInstalled()
  ensureWebBuilt()
  serve(process.argv.slice(2))
})

function serve(args) {
  const server = spawn(pinnedNode, [join(root, 'apps/server/src/main.ts'), ...args], {
    stdio: 'inherit',
    // What Node has compiled once it reads from here: the next start is a third faster.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...pinnedEnv() },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server too; passing it on would make two of one.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      server.kill(signal)
    })
  }
  server.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`)
    process.exit(1)
  })
  server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
