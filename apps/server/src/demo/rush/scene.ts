import {
  floorsOf,
  isSoldOut,
  menuOf,
  type ProductRecord,
  portionsLeft,
  type ServiceIntent,
  type ServiceState,
  type SetupIntent,
  type SetupState,
  type TableRecord,
} from '@comanda/domain'

/** What a waiter of the lunch rush sees when deciding what to do next. */
export interface Scene {
  readonly service: ServiceState
  readonly setup: SetupState
  /** `seq` of the setup log on screen (C19). */
  readonly setupSeq: number
  /** The waiter and their own terminal. */
  readonly personId: string
  readonly terminalId: string
  /** The terminals of everybody of the rush. */
  readonly crew: ReadonlySet<string>
  /** Checks at which somebody outside the crew is now. */
  readonly watched: ReadonlySet<string>
  readonly provisional: string
  readonly now: number
  readonly newId: () => string
  /** From 0 to below 1. */
  readonly random: () => number
}

/** One thing a waiter does, in one go. */
export interface Move {
  /** Where they are while they do it; `null`: nowhere in particular. */
  readonly checkId: string | null
  readonly tableId: string | null
  readonly commands: readonly ServiceIntent[]
  readonly setupCommands?: readonly SetupIntent[]
}

/** All checks of the rush, those of earlier runs too. */
export const CHECK_PREFIX = 'rush-'
/** Parts of other checks of the rush: their guests order no more. */
export const SPLIT_PREFIX = `${CHECK_PREFIX}split-`

/** So many tables of a multi-session stay free for whoever plays with the demo. */
export const FEWEST_FREE = 4

export function pick<T>(items: readonly T[], random: () => number): T | null {
  return items[Math.floor(random() * items.length)] ?? null
}

/** Products on the waiter's menu that can be had. */
export function productsIn(scene: Scene): readonly ProductRecord[] {
  const multiSession = multiSessionOf(scene)
  if (multiSession === undefined) return []
  return menuOf(scene.setup, multiSession).products.filter(
    ({ id, priceKind }) => priceKind !== 'open' && !isSoldOut(scene.setup, id),
  )
}

export function hasPortions({ setup }: Scene, itemId: string, quantity: number): boolean {
  const left = portionsLeft(setup, itemId)
  return !isSoldOut(setup, itemId) && (left === null || left >= quantity)
}

/** Tables that the waiter serves, and those of them at which nobody sits. */
export function tablesOf(scene: Scene): {
  readonly all: readonly TableRecord[]
  readonly free: readonly TableRecord[]
} {
  const multiSession = multiSessionOf(scene)
  const floors = new Set<string>(
    multiSession === undefined ? [] : floorsOf(scene.setup, multiSession).map(({ id }) => id),
  )
  const all = Object.values(scene.setup.tables).filter(
    ({ floorId, deleted }) => deleted === undefined && floors.has(floorId),
  )
  const taken = new Set<string | null>(
    Object.values(scene.service.checks).flatMap(({ tableId, alsoAt }) => [tableId, ...alsoAt]),
  )
  return { all, free: all.filter(({ id }) => !taken.has(id)) }
}

function multiSessionOf({ setup, terminalId }: Scene) {
  return setup.multiSessions[setup.terminals[terminalId]?.multiSessionId ?? '']
}
