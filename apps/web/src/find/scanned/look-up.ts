import type { Terminal } from '@comanda/client'
import { type CheckCode, findCheck, isCheckOfCode } from '@comanda/domain'
import { lookerAt } from '../../floor/whose.ts'
import { askServer } from '../../shared/ask-server.ts'
import { pathOf, readPage } from '../found.ts'
import { type Hit, hitsHere, mergedHits } from '../hits.ts'

export type LookedUp =
  | { readonly found: 'open' | 'past'; readonly hit: Hit }
  /** `silent`: it is not on this device, and the server cannot be asked. */
  | { readonly found: 'nothing' | 'silent' }

/** The check whose code was scanned: one that this device holds, or one that only the server remembers (F3.10). */
export async function lookUp(terminal: Terminal, code: CheckCode): Promise<LookedUp> {
  const wanted = { words: `${code.number}`, day: code.day, personId: null }
  const { service, setup } = terminal
  const here = hitsHere(service, lookerAt(terminal), wanted).find(({ id }) => {
    const check = findCheck(service, id)
    return check !== undefined && isCheckOfCode(code, check)
  })
  if (here !== undefined) return { found: here.status === 'open' ? 'open' : 'past', hit: here }
  const over = new AbortController()
  const page = readPage(await askServer(terminal.credentials, pathOf(wanted, null), over.signal))
  if (page === null) return { found: 'silent' }
  const told = page.checks.filter((check) => isCheckOfCode(code, { ...check, id: check.id as never }))
  // One that has become another check since is that one.
  const [hit] = mergedHits([], told, service, setup)
  if (hit === undefined) return { found: 'nothing' }
  return { found: hit.isHere && hit.status === 'open' ? 'open' : 'past', hit }
}
