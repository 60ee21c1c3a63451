import { chromium } from 'playwright-core'

const url = 'http://localhost:7400'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const shot = async (page, n) => {
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/shots/${n}.png` })
}
const open = async (key, viewport, more = {}) => {
  const c = await browser.newContext({ viewport, locale: 'en-GB', hasTouch: true, ...more })
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log('PAGEERROR', key, e.message.slice(0, 300)))
  p.on('console', (m) => {
    if (m.type() === 'error') console.log('CONSOLE', key, m.text().slice(0, 300))
  })
  await p.goto(`${url}/demo/${key}/`)
  await p.waitForTimeout(1500)
  return p
}
const t = await open('tablet', { width: 1024, height: 768 })
await shot(t, 'floor-tablet')
const labels = await t
  .getByRole('button', { name: /^Table / })
  .evaluateAll((ns) => ns.map((n) => n.getAttribute('aria-label')))
console.log(labels.join('\n'))
const busy = labels.find((l) => /ready|kitchen/i.test(l)) ?? labels[0]
await t.getByRole('button', { name: busy, exact: true }).first().click()
await t.waitForTimeout(800)
await shot(t, 'check-tablet')
const p = await open('waiter', { width: 390, height: 844 })
await shot(p, 'floor-phone')
await browser.close()
