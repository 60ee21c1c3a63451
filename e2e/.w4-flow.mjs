import { chromium } from 'playwright-core'

const url = 'http://localhost:7414'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
})
const errors = []
const open = async (w, h, path) => {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  page.on('pageerror', (e) => errors.push(`${path}: ${e.message}`))
  page.on('console', (m) => m.type() === 'error' && errors.push(`${path}: ${m.text()}`))
  await page.goto(url + path)
  return page
}
const shot = (page, name) => page.screenshot({ path: `/tmp/w4-shots/${name}.png` })
const step = async (name, act) => {
  try {
    await act()
    console.log('ok  ', name)
  } catch (e) {
    console.log('FAIL', name, e.message.slice(0, 700))
  }
}
const a = await open(1200, 850, '/demo/manager/')
const b = await open(1200, 850, '/demo/cashier/')
const { people } = await (await fetch(url + '/api/demo')).json()
const boss = people.find((x) => x.name.startsWith('Luc'))
await b.getByRole('button', { name: /switch person/ }).click()
await b.getByRole('button', { name: boss.name }).click()
await b.waitForTimeout(500)
await b.keyboard.type(boss.pin)
await b.waitForTimeout(1500)
await shot(b, 'f-cash')
await b.getByRole('button', { name: 'Back office' }).click()
await b.getByRole('navigation').waitFor()
const row = (p, name) => p.locator('button[data-row]', { hasText: name }).first()
await step('typed stays while another saves', async () => {
  await row(a, 'Terrace bar').click()
  await a.getByLabel('Name', { exact: true }).fill('Terrace')
  await row(b, 'Terrace bar').click()
  await b.getByRole('switch', { name: /One waiter per table/ }).click()
  await b.getByRole('button', { name: 'Save', exact: true }).click()
  await b.getByRole('button', { name: 'Saved' }).waitFor()
  await a.waitForTimeout(700)
  console.log(
    '   one waiter on a:',
    await a.getByRole('switch', { name: /One waiter per table/ }).isChecked(),
    'name',
    await a.getByLabel('Name', { exact: true }).inputValue(),
  )
  await shot(a, 'f-meanwhile')
  await a.getByRole('button', { name: 'Save', exact: true }).click()
  await a.getByRole('button', { name: 'Undo' }).click()
  await a.waitForTimeout(300)
  console.log('   after undo', await a.getByLabel('Name', { exact: true }).inputValue())
  await b.getByRole('switch', { name: /One waiter per table/ }).click()
  await b.getByRole('button', { name: 'Save', exact: true }).click()
})
await step('offline saves against another: refused, typed again', async () => {
  await a.context().setOffline(true)
  await a.waitForTimeout(300)
  await a.getByLabel('Name', { exact: true }).fill('Terraza')
  await a.getByRole('button', { name: 'Save', exact: true }).click()
  await b.getByLabel('Name', { exact: true }).fill('Sun deck')
  await b.getByRole('button', { name: 'Save', exact: true }).click()
  await b.waitForTimeout(500)
  await a.context().setOffline(false)
  await a.getByRole('alert').waitFor({ timeout: 20000 })
  console.log(
    '   told:',
    await a.getByRole('alert').textContent(),
    '| name',
    await a.getByLabel('Name', { exact: true }).inputValue(),
  )
  await shot(a, 'f-superseded')
  await a.getByLabel('Name', { exact: true }).fill('Terrace bar')
  await a.getByRole('button', { name: 'Save', exact: true }).click()
})
await step('code taken is said at the field', async () => {
  await a.getByRole('link', { name: 'Terminals' }).click()
  await row(a, 'Cash desk').click()
  await a.getByLabel('Code').fill('T1')
  await a.getByRole('button', { name: 'Save', exact: true }).click()
  await a.getByText('has the code T1 already').waitFor()
  await shot(a, 'f-code')
  await a.getByRole('button', { name: 'Discard changes' }).click()
})
const ana = await open(390, 844, '/demo/waiter/')
await ana.getByRole('main', { name: 'Floor' }).waitFor()
await step('a terminal moves with its checks', async () => {
  await row(a, 'Ana’s phone').click()
  await a.getByLabel('Multi-session', { exact: true }).selectOption({ label: 'Terrace bar' })
  await a.getByRole('button', { name: 'Save', exact: true }).click()
  await a.getByRole('dialog').waitFor()
  await a.waitForTimeout(250)
  await shot(a, 'f-move')
  await a.getByRole('radio', { name: /Take them along/ }).check()
  await a.getByRole('button', { name: 'Move it' }).click()
  await a.getByText('is in Terrace bar now').waitFor()
  await ana.waitForTimeout(1500)
  await shot(ana, 'f-ana-terrace')
  const bar = await open(1024, 768, '/demo/bar/counter')
  await bar.waitForTimeout(1500)
  await shot(bar, 'f-bar-counter')
})
await step('counter home and follow', async () => {
  await row(a, 'Ben’s tablet').click()
  await a.getByRole('radio', { name: 'Counter' }).check()
  await a.getByRole('switch', { name: /Follow incoming/ }).check()
  await a.getByRole('button', { name: 'Save', exact: true }).click()
  const ben = await open(1024, 768, '/demo/tablet/')
  await ben.getByRole('main', { name: 'Counter' }).waitFor()
  await ben.getByRole('button', { name: /^New: Takeaway/ }).click()
  await ben.getByRole('main', { name: 'Check' }).waitFor()
  const before = ben.url()
  await ben.waitForTimeout(2500)
  const cash = await open(1200, 800, '/demo/cashier/counter')
  await cash.getByRole('button', { name: /^New: Dine in/ }).click()
  await cash.getByRole('main', { name: 'Check' }).waitFor()
  await ben.waitForTimeout(1500)
  console.log(
    '   followed:',
    ben.url() !== before,
    ben.url().split('/').pop() === cash.url().split('/').pop(),
  )
})
await step('86 from the menu', async () => {
  await a.getByRole('link', { name: 'Menu' }).click()
  await a.getByLabel('Search Menu').fill('flan')
  await a.waitForTimeout(300)
  await a.locator('button[data-row]').first().click()
  await a.getByRole('switch').first().check()
  await a.waitForTimeout(300)
  await shot(a, 'f-86')
  await a.getByRole('button', { name: 'Undo' }).click()
})
await step('record in use', async () => {
  await a.getByRole('link', { name: 'Stations' }).click()
  await row(a, 'Grill').click()
  await a.getByRole('button', { name: 'Remove' }).click()
  await a.getByText(/Grill is still used by/).waitFor()
  await shot(a, 'f-in-use')
})
await browser.close()
console.log(errors.slice(0, 20).join('\n'))
