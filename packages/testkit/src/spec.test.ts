import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const docs = new URL('../../../docs/', import.meta.url)
const spec = readFileSync(fileURLToPath(new URL('SPEC.md', docs)), 'utf8')
const rows = [...spec.matchAll(/^\| ([A-Z]+[\d.]+) \|.*\| (.+) \|$/gm)].map(
  ([, id = '', links = '']): [string, string[]] => [
    id,
    [...links.matchAll(/\]\((.+?)\)/g)].map(([, path = '']) => path),
  ],
)

test.each(rows)('%s is proven where the specification says', (id, paths) => {
  expect(paths).not.toEqual([])
  for (const path of paths) {
    const file = fileURLToPath(new URL(path, docs))
    expect(existsSync(file), path).toBe(true)
    expect(readFileSync(file, 'utf8'), path).toContain(`[${id}]`)
  }
})

test('no id is given twice', () => {
  const ids = rows.map(([id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(40)
})
