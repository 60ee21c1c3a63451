import type { OpenCheck, ServiceIntent } from '@comanda/domain'
import { type Party, partyOf } from './party.ts'
import { CHECK_PREFIX, type Move, type Scene } from './scene.ts'

/** A check of the rush and the guests at it. */
export interface Own {
  readonly check: OpenCheck
  readonly party: Party
  readonly ageMs: number
}

/** Checks of the rush that nobody outside the crew has touched or is at: those are theirs from then on. */
export function crewChecks(scene: Scene): readonly Own[] {
  return Object.values(scene.service.checks)
    .filter((check) => check.id.startsWith(CHECK_PREFIX))
    .filter((check) => !scene.watched.has(check.id) && !touchedByOthers(check, scene.crew))
    .map((check) => ({
      check,
      party: partyOf(check.id, scene.setup.tables[check.tableId ?? '']?.seats ?? 2),
      ageMs: scene.now - check.opened.at,
    }))
}

/** Those that this waiter opened. */
export const isOwn = ({ check }: Own, { terminalId }: Scene): boolean => check.opened.terminal === terminalId

const touchedByOthers = (check: OpenCheck, crew: ReadonlySet<string>): boolean =>
  [check, ...check.lines].some(
    (part) =>
      ('added' in part && !crew.has(part.added.terminal)) ||
      (part.edited !== undefined && !crew.has(part.edited.terminal)),
  )

export const at = ({ id, tableId }: OpenCheck, ...commands: readonly ServiceIntent[]): Move => ({
  checkId: id,
  tableId,
  commands,
})
