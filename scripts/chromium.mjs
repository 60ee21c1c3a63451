// Finds the browser that the end-to-end tests drive, and fetches it where that is allowed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium, installing Debian's where this process may; otherwise undefined. */
export function ensureChromium() {
  const found = findChromium()
  if (found || process.env.CHROMIUM || !mayInstall()) return found
  console.log('Installing Chromium for the browser tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', ['-q', ...args], {
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (result.status !== 0) console.log(`${result.stdout}${result.stderr}`.trim())
  }
  return findChromium()
}

/** What to tell a person whose machine has no Chromium. */
export const chromiumAdvice =
  'No Chromium was found for the browser tests. Install it (Debian, Ubuntu: `sudo apt-get install chromium`; ' +
  'macOS: `brew install --cask chromium`) or set CHROMIUM to the path of a Chromium or Chrome.'

function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)]
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...elsewhere].find((path) => existsSync(path))
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}
