import { writeFileSync } from 'node:fs'
import { closeBrowsers } from './browser/launch.ts'
import { machineText } from './figures/machine.ts'
import { profilesIn } from './figures/profile.ts'
import { jsonOf, type Row } from './figures/row.ts'
import { tableOf } from './figures/table.ts'
import { HELP } from './help.ts'
import { measureBrowser } from './measures/browser.ts'
import type { MeasureContext } from './measures/context.ts'
import { measureDayClose } from './measures/day-close.ts'
import { measureKitchen } from './measures/kitchen.ts'
import { measureLatency } from './measures/latency.ts'
import { measureStart } from './measures/start.ts'
import { measureThroughput } from './measures/throughput.ts'
import { type Measure, OptionError, type Options, readOptions } from './options.ts'
import { endAll } from './processes/child.ts'
import { removeTempFolders } from './processes/temp-folder.ts'

const MEASURE: Readonly<Record<Measure, (context: MeasureContext) => Promise<readonly Row[]>>> = {
  latency: measureLatency,
  throughput: measureThroughput,
  start: measureStart,
  browser: measureBrowser,
  kitchen: measureKitchen,
  day: measureDayClose,
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) {
    console.log(HELP)
    return
  }
  cleanUpOnSignal()
  try {
    await run(options)
  } finally {
    await cleanUp()
  }
}

async function run(options: Options): Promise<void> {
  const { only, json, profile } = options
  const say = (text: string): void => console.error(text)
  say(machineText())
  const rows: Row[] = []
  for (const name of only) rows.push(...(await MEASURE[name]({ options, say })))
  console.log(`\n${tableOf(rows)}`)
  if (json !== null) writeFileSync(json, jsonOf(rows))
  if (profile !== null) console.log(`\n${profilesIn(profile)}`)
}

async function cleanUp(): Promise<void> {
  await closeBrowsers()
  await endAll()
  removeTempFolders()
}

/** What breaks because everything is being ended is no news. */
let isStopping = false

function cleanUpOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isStopping = true
      void cleanUp().finally(() => process.exit(130))
    })
}

try {
  await main()
} catch (error) {
  if (error instanceof OptionError) console.error(`${error.message}\n\n${HELP}`)
  else if (!isStopping) console.error(error)
  process.exitCode = 1
}
