import { type OpMeta, unreachable } from '@comanda/sync'
import type { CustomerId } from '../ids.ts'
import { type Mark, markOf } from '../mark.ts'
import type { CustomerData, Product, Tax, Terminal } from './entities.ts'
import type { SetupOp } from './ops.ts'
import type { Customer, ProductRecord, SetupState, TaxRecord, TerminalRecord, Until } from './state.ts'

type Collection = Exclude<keyof SetupState, 'restaurant'>

const put = <K extends Collection>(
  state: SetupState,
  key: K,
  id: string,
  record: SetupState[K][string],
): SetupState => ({
  ...state,
  [key]: { ...state[key], [id]: record },
})

/** Changes a record that exists; leaves the state alone where it does not. */
function change<K extends Collection>(
  state: SetupState,
  key: K,
  id: string,
  next: (record: SetupState[K][string]) => SetupState[K][string],
): SetupState {
  const record = state[key][id] as SetupState[K][string] | undefined
  return record === undefined ? state : put(state, key, id, next(record))
}

const FORMER_KEPT = 20
const ERASED: CustomerData = { name: '—', phone: '', email: '', note: '' }

export function applySetup(state: SetupState, op: SetupOp, meta: OpMeta): SetupState {
  const saved = markOf(meta)
  switch (op.type) {
    case 'restaurantSaved.v1':
      return { ...state, restaurant: { ...op.value, saved } }
    case 'categorySaved.v1':
      return put(state, 'categories', op.value.id, { ...op.value, saved })
    case 'taxSaved.v1':
      return put(state, 'taxes', op.value.id, tax(state.taxes[op.value.id], op.value, meta))
    case 'productSaved.v1':
      return put(state, 'products', op.value.id, product(state.products[op.value.id], op.value, meta))
    case 'floorSaved.v1':
      return put(state, 'floors', op.value.id, { ...op.value, saved })
    case 'tableSaved.v1':
      return put(state, 'tables', op.value.id, { ...op.value, saved })
    case 'roleSaved.v1':
      return put(state, 'roles', op.value.id, { ...op.value, saved })
    case 'personSaved.v1':
      return put(state, 'people', op.value.id, { ...op.value, saved })
    case 'terminalSaved.v1':
      return put(state, 'terminals', op.value.id, terminal(state.terminals[op.value.id], op.value, saved))
    case 'multiSessionSaved.v1':
      return put(state, 'multiSessions', op.value.id, { ...op.value, saved })
    case 'productArchived.v1':
      return change(state, 'products', op.productId, (record) => ({ ...record, archived: saved }))
    case 'tableDeleted.v1':
      return change(state, 'tables', op.tableId, (record) => ({ ...record, deleted: saved }))
    case 'floorDeleted.v1':
      return change(state, 'floors', op.floorId, (record) => ({ ...record, deleted: saved }))
    case 'terminalRevoked.v1':
      return change(state, 'terminals', op.terminalId, (record) => ({ ...record, revoked: saved }))
    case 'customerCreated.v1':
      return created(state, op.customerId, op.personal ?? ERASED, op.duplicates, meta)
    case 'customerChanged.v1':
      return change(state, 'customers', op.customerId, (record) => ({
        ...record,
        ...(op.personal ?? ERASED),
        edited: saved,
      }))
    case 'customersMerged.v1':
      return merged(state, op.keep, op.merged, saved)
    default:
      return ignored(state, op)
  }
}

/** Saving never takes back that a terminal was revoked. */
const terminal = (old: TerminalRecord | undefined, value: Terminal, saved: Mark): TerminalRecord => ({
  ...value,
  saved,
  ...(old?.revoked && { revoked: old.revoked }),
})

/** A saved product takes the place of the old one, which stays known: nothing sold as it was is refused (C19). */
function product(old: ProductRecord | undefined, value: Product, meta: OpMeta): ProductRecord {
  const isSame =
    old?.priceMinor === value.priceMinor && old.name === value.name && `${old.taxIds}` === `${value.taxIds}`
  return { ...value, former: isSame ? old.former : withFormer(old, meta, soldAs), saved: markOf(meta) }
}

const soldAs = ({ name, priceMinor, taxIds }: ProductRecord) => ({ name, priceMinor, taxIds })

function tax(old: TaxRecord | undefined, value: Tax, meta: OpMeta): TaxRecord {
  const isSame = old?.ratePpm === value.ratePpm && old.included === value.included && old.name === value.name
  return { ...value, former: isSame ? old.former : withFormer(old, meta, chargedAs), saved: markOf(meta) }
}

const chargedAs = ({ name, ratePpm, included }: TaxRecord) => ({ name, ratePpm, included })

function withFormer<R extends { readonly former: readonly F[] }, F extends Until>(
  old: R | undefined,
  { seq }: OpMeta,
  was: (old: R) => Omit<F, 'untilSeq'>,
): readonly F[] {
  return old === undefined ? [] : [{ ...was(old), untilSeq: seq } as F, ...old.former].slice(0, FORMER_KEPT)
}

function created(
  state: SetupState,
  id: CustomerId,
  data: CustomerData,
  duplicates: readonly string[],
  meta: OpMeta,
): SetupState {
  if (state.customers[id] !== undefined) return state
  const customer: Customer = { ...data, id, created: markOf(meta), duplicates }
  return duplicates.reduce(
    (next, other) =>
      change(next, 'customers', other, (record) => ({ ...record, duplicates: [...record.duplicates, id] })),
    put(state, 'customers', id, customer),
  )
}

/** What the kept customer lacks is taken from the merged one. */
function merged(state: SetupState, keep: string, gone: string, mark: Mark): SetupState {
  const from = state.customers[gone]
  const into = state.customers[keep]
  if (from === undefined || into === undefined || from === into) return state
  const without = (ids: readonly string[]) => ids.filter((id) => id !== keep && id !== gone)
  const next = put(state, 'customers', keep, {
    ...into,
    phone: into.phone || from.phone,
    email: into.email || from.email,
    note: [into.note, from.note]
      .filter((note) => note !== '')
      .join(' · ')
      .slice(0, 500),
    duplicates: without([...new Set([...into.duplicates, ...from.duplicates])]),
    edited: mark,
  })
  const redirected = put(next, 'customers', gone, { ...from, mergedInto: keep, duplicates: [] })
  return from.duplicates.reduce(
    (current, other) =>
      other === keep
        ? current
        : change(current, 'customers', other, (record) => ({
            ...record,
            duplicates: [...new Set(record.duplicates.map((id) => (id === gone ? keep : id)))],
          })),
    redirected,
  )
}

/** An op of a newer version changes nothing here; the handshake keeps such a replica from being half-served. */
function ignored(state: SetupState, op: never): SetupState {
  return op === undefined ? unreachable(op) : state
}
