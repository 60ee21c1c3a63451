import type { ModifierGroupRecord, SetupState } from '../../setup/state.ts'
import type { LineModifier } from '../state.ts'
import type { ModifierChoice } from './choices.ts'
import { optionsAsSeen } from './versions.ts'

/** What is wrong with a choice of modifiers: which group, and what it asks for. */
export interface ModifierProblem {
  readonly code: 'modifier-unknown' | 'modifiers-missing' | 'modifiers-too-many'
  readonly group: string
  readonly min?: number
  readonly max?: number
}

export type ChosenModifiers =
  | { readonly ok: true; readonly modifiers: readonly LineModifier[]; readonly priceMinor: number }
  | { readonly ok: false; readonly problem: ModifierProblem }

/**
 * Reads the choices of one product or part: names and prices as the author had them (`seq` of the setup
 * log), in the order of the groups, nested ones behind the choice that asked for them.
 */
export function chooseModifiers(
  setup: SetupState,
  groupIds: readonly string[],
  choices: readonly ModifierChoice[],
  seq: number,
): ChosenModifiers {
  const modifiers: LineModifier[] = []
  const used = new Set<number>()
  const problem = read(groupIds, null, 0)
  if (problem !== null) return { ok: false, problem }
  const stray = choices.find((_, index) => !used.has(index))
  if (stray !== undefined)
    return { ok: false, problem: { code: 'modifier-unknown', group: nameOf(setup, stray.groupId) } }
  const priceMinor = modifiers.reduce((sum, modifier) => sum + modifier.priceMinor * modifier.count, 0)
  return { ok: true, modifiers, priceMinor }

  function read(ids: readonly string[], under: number | null, depth: number): ModifierProblem | null {
    for (const id of ids) {
      const group = setup.modifierGroups[id]
      // A group that is gone asks for nothing; what was chosen in it is a stray choice.
      if (group === undefined) continue
      const found = readGroup(group, under, depth)
      if (found !== null) return found
    }
    return null
  }

  function readGroup(
    group: ModifierGroupRecord,
    under: number | null,
    depth: number,
  ): ModifierProblem | null {
    const options = optionsAsSeen(group, seq)
    const seen = group.saved.seq <= seq
    let count = 0
    for (const [index, choice] of choices.entries()) {
      if (choice.groupId !== group.id || choice.under !== under || used.has(index)) continue
      const option = options.find(({ id }) => id === choice.optionId)
      if (option === undefined) return { code: 'modifier-unknown', group: group.name }
      if (seen && choice.count > option.maxEach)
        return { code: 'modifiers-too-many', group: group.name, max: option.maxEach }
      used.add(index)
      count += choice.count
      const { name, priceMinor } = option
      modifiers.push({ groupId: group.id, optionId: option.id, name, priceMinor, count: choice.count, depth })
      const nested = read(option.groupIds, index, depth + 1)
      if (nested !== null) return nested
    }
    return seen ? tooFewOrMany(group, count) : null
  }
}

/** How many of a group may be chosen; a rule that was changed unseen does not undo an order. */
function tooFewOrMany(group: ModifierGroupRecord, count: number): ModifierProblem | null {
  if (count < group.min) return { code: 'modifiers-missing', group: group.name, min: group.min }
  if (group.max > 0 && count > group.max)
    return { code: 'modifiers-too-many', group: group.name, max: group.max }
  return null
}

const nameOf = (setup: SetupState, groupId: string): string => setup.modifierGroups[groupId]?.name ?? groupId
