// `npm test`: sets up what is missing, then runs every check and every test.
// `npm test -- unit lint` runs only the steps named. The last line is for machines: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumAdvice, ensureChromium } from './chromium.mjs'
import { ensureInstalled, ensureWebBuilt, pinnedEnv, pinnedNode, root, SetupError } from './setup.mjs'

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

const noTests = { passed: 0, failed: 0, skipped: 0 }

const browser = { name: 'chromium', run: async () => inWords(findBrowser) }
const webBuild = { name: 'web build', run: async () => inWords(ensureWebBuilt) }
const steps = [
  command('typecheck', ['scripts/typecheck.mjs']),
  command('lint', [bin.biome, 'check', '--error-on-warnings', '--max-diagnostics=none', '.']),
  command('boundaries', [
    bin.depcruise,
    '--config',
    '.dependency-cruiser.mjs',
    'packages',
    'apps',
    'bench',
    'e2e',
  ]),
  command('deadcode', [bin.knip, '--no-config-hints']),
  suite('unit'),
  suite('sim'),
  browser,
  webBuild,
  suite('e2e'),
]

let running
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill(signal)
    process.exit(130)
  })
}

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))

if (unknown.length > 0) {
  console.log(
    `There is no step named ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`,
  )
  total.failed += 1
} else {
  await runAll()
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function runAll() {
  const set = await timed({ name: 'setup', run: async () => inWords(ensureInstalled) }, { quiet: true })
  if (set.failed > 0) return add(set)
  for (const step of steps.filter(isWanted)) add(await timed(step))
}

/** Browser tests bring along what they need. */
function isWanted(step) {
  if (wanted.length === 0 || wanted.includes(step.name)) return true
  return wanted.includes('e2e') && (step === browser || step === webBuild)
}

async function timed(step, { quiet = false } = {}) {
  const startedMs = performance.now()
  const result = await step.run()
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  if (result.failed > 0)
    console.log(`✗ ${step.name} (${seconds} s): ${result.note}\n\n${result.output.trim()}\n`)
  else if (!quiet) console.log(`✓ ${step.name} (${seconds} s): ${result.note}`)
  return result
}

function add({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

/** A check: counts one. */
function command(name, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await runNode(args)
      return code === 0 ? pass() : fail(output)
    },
  }
}

/** A Vitest project: counts its tests. A file that does not load, and an error between tests, count as failed. */
function suite(name) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'comanda-test-'))
      const report = join(folder, 'report.json')
      const args = [
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]
      const { code, output } = await runNode([bin.vitest, ...args])
      const counts = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : noTests
      rmSync(folder, { recursive: true, force: true })
      const failed = counts.failed === 0 && (code !== 0 || counts.passed === 0) ? 1 : counts.failed
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
      return { ...counts, failed, note: `${counts.passed} passed, ${failed} failed${skipped}`, output }
    },
  }
}

function countTests(report) {
  return report.testResults.reduce((counts, file) => {
    const tests = file.assertionResults.map((test) => test.status)
    const failed = tests.filter((status) => status === 'failed').length
    const passed = tests.filter((status) => status === 'passed').length
    return {
      passed: counts.passed + passed,
      failed: counts.failed + (failed === 0 && file.status === 'failed' ? 1 : failed),
      skipped: counts.skipped + tests.length - passed - failed,
    }
  }, noTests)
}

function findBrowser() {
  const path = ensureChromium()
  if (!path) throw new SetupError(chromiumAdvice)
  process.env.CHROMIUM = path
}

function inWords(body) {
  try {
    body()
    return pass()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return fail(error.message)
  }
}

function pass() {
  return { passed: 1, failed: 0, note: 'passed', output: '' }
}

function fail(output) {
  return { passed: 0, failed: 1, note: 'failed', output }
}

function runNode(args) {
  return new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
    running = spawn(pinnedNode, args, {
      cwd: root,
      env: { ...pinnedEnv(), ...color },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks = []
    running.stdout.on('data', (chunk) => chunks.push(chunk))
    running.stderr.on('data', (chunk) => chunks.push(chunk))
    running.on('error', (error) => resolve({ code: 1, output: error.message }))
    running.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    )
  })
}
