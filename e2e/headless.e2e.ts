import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Comanda } from './support/comanda.ts'

const EXAMPLE = fileURLToPath(new URL('../packages/client/examples/headless.ts', import.meta.url))

let comanda: Comanda

beforeAll(async () => {
  comanda = await Comanda.start()
})

afterAll(async () => {
  await comanda?.stop()
})

async function post<T>(path: string, body: unknown, token?: string): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    origin: comanda.url,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }
  const response = await fetch(`${comanda.url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(response.status, path).toBeLessThan(300)
  return (await response.json()) as T
}

test('[F8.1] the ten lines of the README pair a headless terminal, sign in and open a check', async () => {
  const manager = await post<{ token: string; personId: string; proof: string }>(
    '/api/demo/terminals/manager',
    {},
  )
  const { personId, proof } = manager
  const { code } = await post<{ code: string }>('/api/pairing-codes', { personId, proof }, manager.token)
  const demo = (await (await fetch(`${comanda.url}/api/demo`)).json()) as {
    people: { name: string; pin: string }[]
  }
  const pin = demo.people.find(({ name }) => name.startsWith('Lucía'))?.pin ?? ''
  const { stdout } = await promisify(execFile)(process.execPath, [EXAMPLE, comanda.url, code, personId, pin])
  expect(stdout).toMatch(/^[1-9]\d* checks\n$/)
})
