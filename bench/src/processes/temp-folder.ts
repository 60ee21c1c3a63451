import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Not the system's folder for temporary files: that may lie in memory, where an fsync costs nothing. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/comanda-bench/', import.meta.url))

const made = new Set<string>()

/** A folder of its own on the real disk, gone when the program ends. */
export function tempFolder(name: string): string {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, `${name}-`))
  made.add(folder)
  return folder
}

export function removeTempFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
  made.clear()
}
