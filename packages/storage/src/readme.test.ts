import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))

test('the example of the README runs', () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
  const data = mkdtempSync(join(tmpdir(), 'comanda-readme-'))
  try {
    const output = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', example], {
      cwd: folder,
      env: { ...process.env, DATA: data },
      encoding: 'utf8',
    })
    expect(output).toContain('checkOpened.v1')
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})
