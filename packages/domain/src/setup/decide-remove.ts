import { accept, type Decision, refuse } from '@comanda/sync'
import type { SetupCommand } from './commands.ts'
import type { RemovableKind, SetupOp } from './ops.ts'
import { type Author, save } from './saving.ts'
import type { SetupState } from './state.ts'

type RemoveRecord = Extract<SetupCommand, { type: 'removeRecord' }>

/** Removes a record that nothing refers to. One that is gone already is nothing to do. */
export function decideRemove(
  state: SetupState,
  { kind, id }: RemoveRecord,
  author: Author,
): Decision<SetupOp> {
  const record = state[kind][id]
  if (record === undefined) return accept()
  const by = USERS[kind](state, id)
  if (by.length > 0) return refuse('record-in-use', { kind, name: nameOf(record), by })
  return save(record, author, { type: 'recordRemoved.v1', kind, id })
}

const nameOf = (record: { readonly name: string } | { readonly text: string }): string =>
  'name' in record ? record.name : record.text

interface Named {
  readonly name: string
}

const namesOf = <T extends Named>(records: readonly T[], uses: (record: T) => boolean): readonly string[] =>
  records.filter(uses).map(({ name }) => name)

/** Products that are sold; an archived one is judged again when it comes back. */
const sold = ({ products }: SetupState) =>
  Object.values(products).filter((product) => product.archived === undefined)

const has = (ids: readonly string[] | null, id: string): boolean => ids?.includes(id) ?? false

/** The names of what refers to a record, by its kind. */
const USERS: Readonly<Record<RemovableKind, (state: SetupState, id: string) => readonly string[]>> = {
  noteChips: () => [],
  reasons: () => [],
  serviceCharges: ({ multiSessions }, id) =>
    namesOf(Object.values(multiSessions), ({ serviceChargeIds }) => has(serviceChargeIds, id)),
  productSets: ({ multiSessions }, id) =>
    namesOf(Object.values(multiSessions), ({ productSetIds }) => has(productSetIds, id)),
  stations: (state, id) => [
    ...namesOf(Object.values(state.categories), ({ stationIds }) => has(stationIds, id)),
    ...namesOf(sold(state), ({ stationIds }) => has(stationIds, id)),
    ...namesOf(Object.values(state.stations), ({ gathers }) => has(gathers, id)),
    ...namesOf(Object.values(state.terminals), ({ kitchen }) => has(kitchen?.stationIds ?? null, id)),
  ],
  printers: (state, id) => [
    ...namesOf(Object.values(state.stations), ({ printerIds }) => has(printerIds, id)),
    ...namesOf(Object.values(state.printers), ({ fallbackId }) => fallbackId === id),
  ],
  modifierGroups: (state, id) => [
    ...namesOf(sold(state), ({ modifierGroupIds }) => has(modifierGroupIds, id)),
    ...namesOf(Object.values(state.modifierGroups), ({ options }) =>
      options.some(({ groupIds }) => has(groupIds, id)),
    ),
  ],
  categories: (state, id) => [
    ...namesOf(sold(state), ({ categoryId }) => categoryId === id),
    ...namesOf(Object.values(state.productSets), ({ categoryIds }) => has(categoryIds, id)),
    ...Object.values(state.noteChips)
      .filter(({ categoryIds }) => has(categoryIds, id))
      .map(({ text }) => text),
  ],
}
