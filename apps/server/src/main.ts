import { resolve } from 'node:path'
import { explain } from './cli/explain.ts'
import { greeting } from './cli/greeting.ts'
import { HELP } from './cli/help.ts'
import { lanAddresses } from './cli/lan.ts'
import { readSettings, type Settings } from './cli/settings.ts'
import { StartError } from './cli/start-error.ts'
import { verifyData } from './cli/verify.ts'
import { hasWebApp, WEB_ROOT } from './http/web-app.ts'
import { makeLogger } from './logger.ts'
import { type RunningServer, startServer } from './server.ts'
import { VERSION } from './version.ts'

/** The program: reads what is asked for, does it, and tells in words what keeps it from doing so. */
async function main(): Promise<void> {
  const settings = inFolder(readSettings(process.argv.slice(2), process.env))
  try {
    await run(settings)
  } catch (error) {
    throw explain(error, settings)
  }
}

async function run(settings: Settings): Promise<void> {
  switch (settings.task) {
    case 'help':
      process.stdout.write(HELP)
      return
    case 'verify':
      if (!(await verifyData(settings.dataDir, (line) => console.log(line)))) process.exitCode = 1
      return
    case 'serve':
      await serve(settings)
      return
  }
}

async function serve(settings: Settings): Promise<void> {
  const { dataDir, host, port, demo, publicUrl, smtp } = settings
  const server = await startServer({
    dataDir,
    host,
    port,
    demo,
    publicUrl,
    smtp,
    log: makeLogger(process.env.COMANDA_LOG),
  })
  stopOnSignal(server)
  process.stdout.write(greeting(factsOf(server, settings)))
}

const factsOf = ({ hub, url, port, dataDir, demo }: RunningServer, { lan }: Settings) => ({
  version: VERSION,
  restaurants: hub.restaurants().map((id) => hub.setup(id).restaurant?.name ?? id),
  url,
  lanUrls: lan ? lanAddresses().map((address) => `http://${address}:${port}`) : [],
  hasDemo: demo !== null,
  hasWebApp: hasWebApp(WEB_ROOT),
  dataDir,
  styled: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
})

/** The first signal stops cleanly, a second one at once. */
function stopOnSignal(server: RunningServer): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      server.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
}

const inFolder = (settings: Settings): Settings => ({ ...settings, dataDir: resolve(settings.dataDir) })

function fail(error: unknown): never {
  if (error instanceof StartError) console.error(`${error.message} ${error.mend}`)
  else console.error('Comanda stopped because of an error that nobody foresaw.', error)
  process.exit(1)
}

await main().catch(fail)
