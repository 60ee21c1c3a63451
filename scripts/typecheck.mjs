// Checks every TypeScript project of the repository, two at a time: each sees only what its code may use.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from './setup.mjs'

const tsc = join(root, 'node_modules/typescript/bin/tsc')

const folders = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
)
const projects = ['.', ...folders].flatMap((folder) =>
  ['tsconfig.json', 'tsconfig.sw.json']
    .map((file) => join(folder, file))
    .filter((file) => existsSync(join(root, file))),
)

/** Resolves to what the compiler printed, and whether it was content. */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [tsc, '--project', project, '--pretty', String(Boolean(process.stdout.isTTY))],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ ok: false, output: String(error) }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

const waiting = [...projects]
const reported = new Set()
let failures = 0

async function work() {
  for (let project = waiting.shift(); project; project = waiting.shift()) {
    const { ok, output } = await check(project)
    if (ok) continue
    failures += 1
    // A file that several projects reach is reported once.
    const fresh = output.split('\n').filter((line) => line && !reported.has(line))
    for (const line of fresh) reported.add(line)
    console.log(`✗ ${project}\n${fresh.join('\n')}`)
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
console.log(
  failures === 0
    ? `${projects.length} projects checked`
    : `${failures} of ${projects.length} projects failed`,
)
process.exitCode = failures === 0 ? 0 : 1
