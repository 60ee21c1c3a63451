import type { Decision } from '@comanda/sync'
import type { ModifierGroup } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, refused, save, twiceIn, unknownIn } from './saving.ts'
import type { SetupState } from './state.ts'

/** Saves a group that can be answered: enough options, bounds that fit, and nothing that asks for itself (F3.2). */
export function decideModifierGroup(
  state: SetupState,
  value: ModifierGroup,
  author: Author,
): Decision<SetupOp> {
  const { name, options } = value
  const nested = nestedIn(value).filter((id) => id !== value.id)
  const optionIds = options.map(({ id }) => id)
  return (
    unknownIn(state, 'modifierGroups', nested, name, 'options') ??
    twiceIn(optionIds, name, 'options') ??
    boundsOf(value) ??
    circleOf(state, value) ??
    save(state.modifierGroups[value.id], author, { type: 'modifierGroupSaved.v1', value })
  )
}

const nestedIn = ({ options }: ModifierGroup): readonly string[] =>
  options.flatMap(({ groupIds }) => groupIds)

function boundsOf({ name, min, max, options }: ModifierGroup): Refused | undefined {
  const isBounded = max > 0
  if (isBounded && min > max) return refused('min-above-max', { name, min, max })
  const possible = options.reduce((sum, { maxEach }) => sum + maxEach, 0)
  if (possible < min) return refused('options-too-few', { name, min, possible })
  const defaults = options.filter(({ isDefault }) => isDefault).length
  return isBounded && defaults > max ? refused('defaults-too-many', { name, max, defaults }) : undefined
}

/** Groups that ask for each other would be asked for ever. */
function circleOf(state: SetupState, value: ModifierGroup): Refused | undefined {
  const circle = wayBack(state, value, value, new Set())
  return circle && refused('modifier-groups-circular', { name: value.name, names: circle })
}

/** The names of the groups that lead from `from` back to `home`, `from` first; undefined when none do. */
function wayBack(
  state: SetupState,
  home: ModifierGroup,
  from: ModifierGroup,
  been: Set<string>,
): readonly string[] | undefined {
  been.add(from.id)
  for (const id of nestedIn(from)) {
    if (id === home.id) return [from.name]
    const next = been.has(id) ? undefined : state.modifierGroups[id]
    const rest = next && wayBack(state, home, next, been)
    if (rest !== undefined) return [from.name, ...rest]
  }
  return undefined
}
