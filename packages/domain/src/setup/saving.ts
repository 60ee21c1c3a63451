import { accept, type Decision, type Envelope, type Refusal, refuse } from '@comanda/sync'
import { isUnseen } from '../judge.ts'
import type { Mark } from '../mark.ts'
import type { SetupCommand } from './commands.ts'
import type { SetupOp } from './ops.ts'
import type { Saved, SetupState } from './state.ts'

export type Author = Envelope<SetupCommand>
export type Value<T extends SetupCommand['type']> =
  Extract<SetupCommand, { type: T }> extends { readonly value: infer V } ? V : never
export type Refused = { readonly ok: false; readonly refusal: Refusal }

export const refused = (code: string, details?: Readonly<Record<string, unknown>>): Refused =>
  refuse(code, details) as Refused

interface Existing extends Saved {
  readonly archived?: Mark
  readonly deleted?: Mark
}

/** Somebody else saved, archived or deleted the record and the author has not seen it: nothing is overwritten blindly. */
export function save(record: Existing | null | undefined, author: Author, op: SetupOp): Decision<SetupOp> {
  const unseen = [record?.saved, record?.archived, record?.deleted].find((mark) => isUnseen(mark, author))
  return unseen === undefined ? accept(op) : superseded('record', unseen)
}

export const superseded = (field: string, mark: Mark | undefined): Refused =>
  refused('superseded', { field, by: mark?.by, terminal: mark?.terminal, at: mark?.at })

/** The code when something is referred to that there is not, and what its id is called in the details. */
const UNKNOWN = {
  categories: ['category-unknown', 'categoryId'],
  taxes: ['tax-unknown', 'taxId'],
  products: ['product-unknown', 'productId'],
  floors: ['floor-unknown', 'floorId'],
  roles: ['role-unknown', 'roleId'],
  multiSessions: ['multi-session-unknown', 'multiSessionId'],
  modifierGroups: ['modifier-group-unknown', 'groupId'],
  orderTypes: ['order-type-unknown', 'orderTypeId'],
  stations: ['station-unknown', 'stationId'],
  printers: ['printer-unknown', 'printerId'],
  productSets: ['product-set-unknown', 'productSetId'],
  serviceCharges: ['service-charge-unknown', 'serviceChargeId'],
} as const

/** Refuses a record, called `name`, whose `field` refers to something that does not exist. */
export function unknownIn(
  state: SetupState,
  kind: keyof typeof UNKNOWN,
  ids: readonly string[],
  name: string,
  field: string,
): Refused | undefined {
  const [code, called] = UNKNOWN[kind]
  const id = ids.find((each) => state[kind][each] === undefined)
  return id === undefined ? undefined : refused(code, { name, field, [called]: id })
}

/** Refuses a record, called `name`, in whose `field` an id stands twice: `id-twice`. */
export function twiceIn(ids: readonly string[], name: string, field: string): Refused | undefined {
  const id = ids.find((each, index) => ids.indexOf(each) !== index)
  return id === undefined ? undefined : refused('id-twice', { name, field, id })
}
