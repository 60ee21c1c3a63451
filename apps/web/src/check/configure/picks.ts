import type {
  LineModifier,
  ModifierChoice,
  ModifierGroup,
  ModifierGroupRecord,
  ModifierOption,
  SetupState,
} from '@comanda/domain'

/** A chosen modifier with what was chosen under it. */
export interface Pick {
  readonly groupId: string
  readonly optionId: string
  readonly count: number
  readonly under: readonly Pick[]
}

export type Picks = readonly Pick[]

type Groups = SetupState['modifierGroups']

/** Groups that ask for each other go no deeper. */
const DEEPEST = 5

/** The groups that there are, in the order asked. */
export const groupsOf = (groups: Groups, ids: readonly string[]): readonly ModifierGroupRecord[] =>
  ids.flatMap((id) => groups[id] ?? [])

export const countOf = (picks: Picks, groupId: string, optionId: string): number =>
  picks.find((pick) => pick.groupId === groupId && pick.optionId === optionId)?.count ?? 0

export const countIn = (picks: Picks, groupId: string): number =>
  picks.reduce((sum, pick) => (pick.groupId === groupId ? sum + pick.count : sum), 0)

/** What is chosen by itself; nothing that is sold out. */
export function defaultsOf(
  groups: Groups,
  groupIds: readonly string[],
  isOut: (itemId: string) => boolean,
  depth = 0,
): Picks {
  if (depth > DEEPEST) return []
  return groupsOf(groups, groupIds).flatMap((group) =>
    group.options
      .filter(({ id, isDefault }) => isDefault && !isOut(id))
      .slice(0, group.max === 0 ? undefined : group.max)
      .map(({ id, groupIds: below }) => ({
        groupId: group.id,
        optionId: id,
        count: 1,
        under: defaultsOf(groups, below, isOut, depth + 1),
      })),
  )
}

/** How many more of an option fit: its own bound and its group's. One that takes the place of another always fits. */
export function roomFor(picks: Picks, group: ModifierGroup, option: ModifierOption): number {
  const own = option.maxEach - countOf(picks, group.id, option.id)
  if (group.max === 0) return own
  const free =
    group.max === 1 ? 1 - countOf(picks, group.id, option.id) : group.max - countIn(picks, group.id)
  return Math.max(0, Math.min(own, free))
}

/** So many of an option; of a group that allows one only, it takes the place of the other. What belongs under it begins with the defaults. */
export function withCount(
  groups: Groups,
  picks: Picks,
  group: ModifierGroup,
  option: ModifierOption,
  count: number,
  isOut: (itemId: string) => boolean,
): Picks {
  const isThis = (pick: Pick) => pick.groupId === group.id && pick.optionId === option.id
  if (count <= 0) return picks.filter((pick) => !isThis(pick))
  if (picks.some(isThis)) return picks.map((pick) => (isThis(pick) ? { ...pick, count } : pick))
  const kept = group.max === 1 ? picks.filter(({ groupId }) => groupId !== group.id) : picks
  const under = defaultsOf(groups, option.groupIds, isOut)
  return [...kept, { groupId: group.id, optionId: option.id, count, under }]
}

/** As a command carries them: a flat list, in which `under` names the choice before. */
export function flatPicks(picks: Picks): ModifierChoice[] {
  const flat: ModifierChoice[] = []
  const put = (pick: Pick, under: number | null): void => {
    const { groupId, optionId, count } = pick
    const at = flat.push({ groupId, optionId, count, under } as ModifierChoice) - 1
    for (const each of pick.under) put(each, at)
  }
  for (const pick of picks) put(pick, null)
  return flat
}

/** From what a line says: nested ones stand behind the choice that asked for them, one deeper. */
export function picksOf(modifiers: readonly LineModifier[]): Picks {
  let at = 0
  const read = (depth: number): Picks => {
    const picks: Pick[] = []
    for (let next = modifiers[at]; next !== undefined && next.depth >= depth; next = modifiers[at]) {
      at += 1
      const { groupId, optionId, count } = next
      picks.push({ groupId, optionId, count, under: read(depth + 1) })
    }
    return picks
  }
  return read(0)
}

/** Without what is no longer offered: a line may be older than the menu. */
export function stillOffered(groups: Groups, groupIds: readonly string[], picks: Picks): Picks {
  return picks.flatMap((pick) => {
    const group = groupIds.includes(pick.groupId) ? groups[pick.groupId] : undefined
    const option = group?.options.find(({ id }) => id === pick.optionId)
    return option === undefined ? [] : [{ ...pick, under: stillOffered(groups, option.groupIds, pick.under) }]
  })
}

/** A group that still wants something, and where it stands: the key of its place on the screen. */
export interface Wanting {
  readonly key: string
  readonly name: string
}

export const keyUnder = (key: string, optionId: string): string => `${key}/${optionId}`
export const keyOf = (under: string, groupId: string): string => `${under}:${groupId}`

/** The first group with too few choices, in the order in which they are shown. */
export function wantingIn(
  groups: Groups,
  groupIds: readonly string[],
  picks: Picks,
  under: string,
): Wanting | null {
  for (const group of groupsOf(groups, groupIds)) {
    const key = keyOf(under, group.id)
    if (countIn(picks, group.id) < group.min) return { key, name: group.name }
    for (const option of group.options) {
      const pick = picks.find(({ groupId, optionId }) => groupId === group.id && optionId === option.id)
      if (pick === undefined) continue
      const below = wantingIn(groups, option.groupIds, pick.under, keyUnder(key, option.id))
      if (below !== null) return below
    }
  }
  return null
}
