import { chromium } from 'playwright-core'

const url = 'http://localhost:7414'
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
console.log('pid', browser.process?.()?.pid)
const errors = []
const open = async (w, h, path) => {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'en-GB' })
  const page = await context.newPage()
  page.on('pageerror', (e) => errors.push(`${path}: ${e.message}`))
  page.on('console', (m) => m.type() === 'error' && errors.push(`${path}: ${m.text()}`))
  await page.goto(url + path)
  return page
}
const shot = (page, name) => page.screenshot({ path: `/tmp/w4-shots/${name}.png` })
const which = process.argv.slice(2)
const on = (k) => which.length === 0 || which.includes(k)
try {
  if (on('manage')) {
    const page = await open(1440, 900, '/demo/manager/')
    await page.getByRole('navigation').waitFor()
    await shot(page, 'm-sessions')
    await page.locator('button[data-row]').first().click()
    await page.waitForTimeout(400)
    await shot(page, 'm-session-form')
    for (const area of [
      'Terminals',
      'Menu',
      'Product sets',
      'Order types',
      'Stations',
      'Quick notes',
      'Reasons',
    ]) {
      await page.getByRole('link', { name: area, exact: true }).click()
      await page.waitForTimeout(300)
      if (await page.locator('button[data-row]').count())
        await page.locator('button[data-row]').first().click()
      await page.waitForTimeout(300)
      await shot(page, `m-${area.replace(' ', '-').toLowerCase()}`)
    }
  }
  if (on('small')) {
    const page = await open(390, 844, '/demo/manager/')
    await page.getByRole('navigation').waitFor()
    await shot(page, 'p-sessions')
    await page.locator('button[data-row]').first().click()
    await page.waitForTimeout(300)
    await shot(page, 'p-session-form')
    const tab = await open(1024, 768, '/demo/manager/manage/terminals')
    await tab.locator('button[data-row]').nth(1).click()
    await tab.waitForTimeout(300)
    await shot(tab, 't-terminals')
  }
  if (on('find')) {
    const page = await open(1024, 768, '/demo/tablet/')
    await page.getByRole('main', { name: 'Floor' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('main', { name: 'Find a check' }).waitFor()
    await page.waitForTimeout(800)
    await shot(page, 't-find')
    await page.keyboard.type('ana')
    await page.waitForTimeout(800)
    await shot(page, 't-find-ana')
    const closed = page.locator('button[data-hit]:not([data-status="open"])').first()
    if (await closed.count()) {
      await closed.click()
      await page.waitForTimeout(800)
      await shot(page, 't-find-past')
    }
    const phone = await open(390, 844, '/demo/waiter/find')
    await phone.getByRole('main', { name: 'Find a check' }).waitFor()
    await phone.waitForTimeout(800)
    await shot(phone, 'p-find')
  }
  if (on('counter')) {
    const page = await open(1024, 768, '/demo/bar/counter')
    await page.waitForTimeout(1500)
    await shot(page, 't-counter')
    const phone = await open(390, 844, '/demo/waiter/counter')
    await phone.waitForTimeout(1500)
    await shot(phone, 'p-counter')
    await page.goto(url + '/demo/bar/')
    await page.waitForTimeout(1200)
    await shot(page, 't-bar-home')
  }
  if (on('demo')) {
    const page = await open(1440, 900, '/demo')
    await page.waitForTimeout(3500)
    await page.evaluate(() => {
      document.querySelector('main')?.scrollIntoView()
    })
    await page.screenshot({ path: '/tmp/w4-shots/d-demo.png', fullPage: true })
    await page.mouse.move(10, 600)
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(3500)
    await shot(page, 'd-demo-2')
  }
} catch (e) {
  console.log('failed', e.message)
}
await browser.close()
console.log(errors.slice(0, 20).join('\n'))
