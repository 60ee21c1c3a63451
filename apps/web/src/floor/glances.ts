import type { Terminal } from '@comanda/client'
import {
  findCheck,
  floorChecks,
  glanceAt,
  type OpenCheck,
  type ServiceState,
  type SetupState,
  type TableGlance,
} from '@comanda/domain'
import { sameItems } from '../shared/terminal-context.tsx'

interface Picture {
  readonly checks: ServiceState['checks']
  readonly setup: SetupState
  readonly byTable: ReadonlyMap<string, readonly OpenCheck[]>
  readonly unplaced: readonly OpenCheck[]
  /** Filled as tables are asked for. */
  readonly glances: Map<string, TableGlance>
}

const NONE: readonly OpenCheck[] = []
const pictures = new WeakMap<Terminal, Picture>()

/** What a table tells now. The same object as long as it tells the same, so that only changed tables are drawn anew. */
export function tableGlance(terminal: Terminal, tableId: string): TableGlance | undefined {
  const picture = pictureOf(terminal)
  const table = picture.setup.tables[tableId]
  if (table === undefined) return undefined
  const checks = picture.byTable.get(tableId) ?? NONE
  const known = picture.glances.get(tableId)
  if (known !== undefined && known.table === table && known.checks === checks) return known
  const glance = glanceAt(table, checks, picture.setup)
  picture.glances.set(tableId, glance)
  return glance
}

/** Open checks without a living table (C20), oldest first. */
export const unplacedChecks = (terminal: Terminal): readonly OpenCheck[] => pictureOf(terminal).unplaced

/** Walks over the checks once per change, however many tables ask. */
function pictureOf(terminal: Terminal): Picture {
  const { setup } = terminal
  const { checks } = terminal.service
  const last = pictures.get(terminal)
  if (last !== undefined && last.checks === checks && last.setup === setup) return last
  const { byTable, unplaced } = floorChecks(terminal.service, setup)
  const stable = new Map<string, readonly OpenCheck[]>()
  for (const [tableId, list] of byTable) stable.set(tableId, settled(last?.byTable.get(tableId), list))
  const sameMoney = last?.setup.restaurant === setup.restaurant
  const picture: Picture = {
    checks,
    setup,
    byTable: stable,
    unplaced: settled(last?.unplaced, unplaced),
    glances: sameMoney ? (last?.glances ?? new Map()) : new Map(),
  }
  pictures.set(terminal, picture)
  return picture
}

const settled = (last: readonly OpenCheck[] | undefined, next: readonly OpenCheck[]): readonly OpenCheck[] =>
  last !== undefined && sameItems(last, next) ? last : next

/** The table that a command is about. */
export function tableOfCommand(
  command: Terminal['pending'][number]['command'],
  { service }: Terminal,
): string | null {
  return 'checkId' in command ? (findCheck(service, command.checkId)?.tableId ?? null) : null
}
