// Makes a fresh or changed checkout ready to run, with nothing but Node's own modules and any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const onWindows = process.platform === 'win32'
const lockFile = join(root, 'package-lock.json')
const installStamp = join(root, 'node_modules/.comanda-install')
const webStamp = join(root, 'apps/web/dist/.comanda-build')
const webInputs = [
  'package-lock.json',
  'apps/web',
  'packages/domain',
  'packages/sync',
  'packages/protocol',
  'packages/storage',
  'packages/client',
]
const notInputs = new Set(['node_modules', 'dist', 'dev-dist'])

/** The Node that the project is pinned to; the machine's own may be older. */
export const pinnedNode = join(root, 'node_modules/node/bin', onWindows ? 'node.exe' : 'node')

/** Something the person at the keyboard can mend; shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError'
}

/** An environment in which `node` means the pinned one, also for tools that start it by name. */
export function pinnedEnv() {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  return { ...process.env, PATH: path }
}

/** Installs the dependencies when they are missing or belong to another lock file. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupError(`Comanda needs Node 20 or newer to start; this is ${process.version}.`)
  }
  const wanted = installKey()
  if (readText(installStamp) === wanted && existsSync(pinnedNode)) return
  console.log('Installing dependencies (once per version, about a minute) …')
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The dependencies could not be installed.',
    {
      shell: onWindows,
    },
  )
  if (!existsSync(pinnedNode)) {
    throw new SetupError(
      'The pinned Node did not arrive with the dependencies. Its package has an install script: allow it ' +
        '(npm config get ignore-scripts must say false) and try again.',
    )
  }
  writeFileSync(installStamp, wanted)
}

/** Builds the web app when anything it is made of has changed. */
export function ensureWebBuilt() {
  const wanted = hashOf(webInputs)
  if (readText(webStamp) === wanted) return
  console.log('Building the web app …')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  run(pinnedNode, [vite, 'build', '--logLevel', 'warn'], 'The web app could not be built.', {
    cwd: join(root, 'apps/web'),
  })
  writeFileSync(webStamp, wanted)
}

/** Runs a script's body. A mendable failure is told in words, without a stack. */
export async function main(body) {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Runs a command quietly; what it printed is shown only when it fails. */
function run(command, args, failure, options) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: pinnedEnv(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  if (result.status === 0) return
  // Ctrl-C reached the command as well: that is a wish, not a failure.
  if (result.signal === 'SIGINT' || result.signal === 'SIGTERM') process.exit(130)
  const said = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim()
  throw new SetupError(`${said}\n\n${failure}`)
}

/** The platform is part of the key, since installed binaries belong to one. */
function installKey() {
  if (!existsSync(lockFile)) throw new SetupError('package-lock.json is missing; run `npm install` once.')
  return createHash('sha256')
    .update(readFileSync(lockFile))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesAt)) {
    hash.update(file).update('\0')
    hash.update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

/** A file itself, or what a folder holds beside tests and things made from other things. */
function filesAt(path) {
  if (path.endsWith('.json')) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !notInputs.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesAt(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => {
    ensureInstalled()
    ensureWebBuilt()
  })
}
