// Draws the app's PNG icons from apps/web/public/icon.svg. Run it after changing the drawing: node scripts/icons.mjs
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumAdvice, ensureChromium } from './chromium.mjs'
import { main, root, SetupError } from './setup.mjs'

const folder = join(root, 'apps/web/public')
/** Launchers cut a maskable icon to shapes of their own: it fills the square, and what matters keeps to the middle. */
const maskable = (svg) =>
  svg
    .replace(/rx="\d+"/, '')
    .replace(/(<rect [^>]*>)([\s\S]*)(<\/svg>)/, '$1<g transform="translate(51.2 51.2) scale(0.8)">$2</g>$3')

const icons = [
  { file: 'icon-192.png', px: 192, draw: (svg) => svg },
  { file: 'icon-512.png', px: 512, draw: (svg) => svg },
  { file: 'icon-maskable-512.png', px: 512, draw: maskable },
]

await main(async () => {
  const executablePath = ensureChromium()
  if (!executablePath) throw new SetupError(chromiumAdvice)
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  for (const { file, px, draw } of icons) {
    const page = await browser.newPage({ viewport: { width: px, height: px } })
    await page.setContent(
      `<style>* { margin: 0 } svg { display: block; width: ${px}px; height: ${px}px }</style>${draw(svg)}`,
    )
    await page.screenshot({ path: join(folder, file), omitBackground: true })
    await page.close()
  }
  await browser.close()
})
