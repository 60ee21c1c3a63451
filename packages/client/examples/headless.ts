// A terminal without a screen: node examples/headless.ts <server> <pairing code> <person id> <PIN>
import { openTerminal, pair } from '@comanda/client/node'

const [url = 'http://localhost:7300', code = '', personId = '', pin = ''] = process.argv.slice(2)
const { token } = await pair({ url, code, name: 'Headless' })
const terminal = await openTerminal({ url, token })
await terminal.until(() => terminal.setup.people[personId] !== undefined)
await terminal.signIn(personId, pin)
const provisional = terminal.nextProvisional()
terminal.perform({ type: 'openCheck', checkId: terminal.newId(), tableId: null, provisional, another: false })
await terminal.until(() => terminal.status.pending === 0)
process.stdout.write(`${Object.keys(terminal.service.checks).length} checks\n`)
await terminal.stop()
