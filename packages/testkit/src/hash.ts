import { createHash } from 'node:crypto'
import type { Hasher } from '@comanda/sync'

export const sha256: Hasher = (text) => createHash('sha256').update(text).digest('hex')

/** Salts that a test can foretell: `salt-1`, `salt-2` … */
export function countingSalt(): () => string {
  let count = 0
  return () => `salt-${++count}`
}
