import type { SetupCommand } from '@comanda/domain'
import { expect, test, vi } from 'vitest'
import { RESTAURANT_ID } from '../demo/terminals.ts'
import { sets } from '../history/testing/checks.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { PATIENT, testServer } from '../testing/test-server.ts'

vi.setConfig(PATIENT)

test('metrics tell how far each log is, those of terminals that work alone among them, and history behind', async () => {
  const server = forThisTest(await testServer())
  const { saved: _saved, ...terminal } = server.hub.setup(RESTAURANT_ID).terminals['demo-bar'] ?? {}
  const alone = { ...terminal, id: 'solo', code: 'S1', multiSessionId: null }
  await sets(server, { type: 'saveTerminal', value: alone } as SetupCommand)
  await server.history.caughtUp()
  const text = await (await fetch(`${server.url}/metrics`)).text()
  expect(text).toContain('comanda_log_head{log="casa-lumbre/service/~solo"} 0\n')
  expect(text).toContain('comanda_history_behind 0\n')
  expect(text).toContain('comanda_history_restarts_total 0\n')
})
