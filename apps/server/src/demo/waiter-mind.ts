import {
  type CheckId,
  isOpen,
  type LineId,
  type OpenCheck,
  type OrderedLine,
  orderedLines,
  type ProductRecord,
  type ServiceCommand,
  type ServiceState,
  type SetupState,
  searchCustomers,
  type TableRecord,
} from '@comanda/domain'
import { type Party, partyOf } from './party.ts'

/** What a waiter of the lunch rush sees when deciding what to do next. */
export interface Scene {
  readonly service: ServiceState
  readonly setup: SetupState
  /** `seq` of the setup log on screen (C19). */
  readonly setupSeq: number
  /** The waiter's own terminal. */
  readonly terminalId: string
  /** The terminals of all waiters of the rush. */
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
  readonly checkId: string
  readonly tableId: string | null
  readonly commands: readonly ServiceCommand[]
}

/** Beyond this, nobody is seated: some tables stay free for whoever plays with the demo. */
export const MOST_TABLES = 18
const MOST_PER_WAITER = 5
/** The whole order is taken in this part of the stay. */
const ORDERING_PART = 0.7
/** Not every idle moment is used: guests come one party after another, and small wishes are few. */
const SEAT_CHANCE = 0.3
const EXTRA_CHANCE = 0.25

const CHECK_PREFIX = 'rush-'
const KITCHEN_NOTES = ['Sin sal', 'Poco hecho', 'Muy hecho', 'Salsa aparte', 'Sin gluten', 'Para compartir']
const ORDER_NOTES = ['They have a train at four', 'High chair', 'Celebrating', 'Quiet table, please']

/**
 * Decides like somebody who runs between tables: sees off who is done, takes the order that is most
 * overdue, seats new guests, and now and then changes something. Pure: all it knows is on the screen.
 */
export function nextMove(scene: Scene): Move | null {
  const mine = ownChecks(scene)
  const maybe = (chance: number, move: () => Move | null) => (scene.random() < chance ? move() : null)
  return (
    seeOff(scene, mine) ??
    maybe(EXTRA_CHANCE, () => extra(scene, mine)) ??
    takeOrder(scene, mine) ??
    maybe(SEAT_CHANCE, () => seat(scene, mine)) ??
    maybe(EXTRA_CHANCE, () => extra(scene, mine))
  )
}

interface Own {
  readonly check: OpenCheck
  readonly party: Party
  readonly ageMs: number
}

/** Checks that this waiter opened and that nobody outside the crew has touched: those are theirs from then on. */
function ownChecks(scene: Scene): readonly Own[] {
  return Object.values(scene.service.checks)
    .filter(isOpen)
    .filter((check) => check.id.startsWith(CHECK_PREFIX) && check.opened.terminal === scene.terminalId)
    .filter((check) => !scene.watched.has(check.id) && !touchedByOthers(check, scene.crew))
    .map((check) => ({
      check,
      party: partyOf(check.id, scene.setup.tables[check.tableId ?? '']?.seats ?? 2),
      ageMs: scene.now - check.opened.at,
    }))
}

const touchedByOthers = (check: OpenCheck, crew: ReadonlySet<string>): boolean =>
  [check, ...check.lines].some(
    (part) =>
      ('added' in part && !crew.has(part.added.terminal)) ||
      (part.edited !== undefined && !crew.has(part.edited.terminal)),
  )

/** Guests who are done go: there is no payment yet, so the lines are taken off and the table is free again. */
function seeOff({ random }: Scene, mine: readonly Own[]): Move | null {
  const done = mine.filter(({ ageMs, party }) => ageMs > party.staysMs)
  const own = pick(done, random)
  if (own === null) return null
  const { check } = own
  return at(check, [
    ...orderedLines(check).map(
      ({ id, quantity }): ServiceCommand => ({
        type: 'removeLine',
        checkId: check.id,
        lineId: id,
        seen: { quantity },
      }),
    ),
    { type: 'cancelCheck', checkId: check.id },
  ])
}

function takeOrder(scene: Scene, mine: readonly Own[]): Move | null {
  const due = mine.map((own) => ({ own, overdueMs: overdue(own) })).filter(({ overdueMs }) => overdueMs > 0)
  const [first] = due.toSorted((a, b) => b.overdueMs - a.overdueMs)
  if (first === undefined) return null
  const { check, party } = first.own
  if (check.guests === null)
    return at(check, [{ type: 'setGuests', checkId: check.id, guests: party.guests, seen: { guests: null } }])
  const wish = party.wishes[check.lines.length]
  const product = wish && pick(productsOf(scene.setup, wish.categoryId, check), scene.random)
  if (wish === undefined || product == null) return null
  return at(check, [addLine(scene, check, product, wish.quantity)])
}

/** How long ago the next wish was due; guests are counted at once. */
function overdue({ check, party, ageMs }: Own): number {
  if (check.guests === null) return Math.max(ageMs, 1)
  const next = check.lines.length
  if (next >= party.wishes.length) return 0
  return ageMs - (party.staysMs * ORDERING_PART * next) / party.wishes.length
}

function addLine(
  { newId, random, setupSeq }: Scene,
  check: OpenCheck,
  product: ProductRecord,
  quantity: number,
): ServiceCommand {
  return {
    type: 'addLine',
    checkId: check.id,
    lineId: newId() as LineId,
    productId: product.id,
    quantity,
    customerNote: '',
    kitchenNote: product.categoryId === 'grill' && random() < 0.35 ? (pick(KITCHEN_NOTES, random) ?? '') : '',
    seen: { unitPriceMinor: product.priceMinor, setupSeq },
  }
}

/** What is on the menu there and not on the check yet. */
function productsOf(
  { products }: SetupState,
  categoryId: string,
  check: OpenCheck,
): readonly ProductRecord[] {
  const taken = new Set(check.lines.map(({ productId }) => productId))
  return Object.values(products).filter(
    (product) =>
      product.categoryId === categoryId && product.archived === undefined && !taken.has(product.id),
  )
}

function seat(scene: Scene, mine: readonly Own[]): Move | null {
  const { service, setup, random, provisional, newId } = scene
  const taken = new Set(
    Object.values(service.checks).flatMap((check) => (isOpen(check) ? [check.tableId] : [])),
  )
  if (taken.size >= MOST_TABLES || mine.length >= MOST_PER_WAITER) return null
  const table = pick(freeTables(setup, taken), random)
  if (table === null) return null
  const checkId = `${CHECK_PREFIX}${newId()}` as CheckId
  const command: ServiceCommand = {
    type: 'openCheck',
    checkId,
    tableId: table.id,
    provisional,
    another: false,
  }
  return { checkId, tableId: table.id, commands: [command] }
}

const freeTables = ({ tables }: SetupState, taken: ReadonlySet<string | null>): readonly TableRecord[] =>
  Object.values(tables).filter((table) => table.deleted === undefined && !taken.has(table.id))

/** Small things that happen at any table: one more, one less, a note, a regular, another table. */
function extra(scene: Scene, mine: readonly Own[]): Move | null {
  const { random } = scene
  const ordering = mine.filter(({ check }) => orderedLines(check).length > 0)
  const own = pick(ordering, random)
  const line = own && pick(orderedLines(own.check), random)
  if (own === null || line === null) return null
  const command = extraCommand(scene, own.check, line, random())
  return command === null ? null : at(own.check, [command])
}

function extraCommand(
  scene: Scene,
  check: OpenCheck,
  line: OrderedLine,
  dice: number,
): ServiceCommand | null {
  const { random, setup, service } = scene
  const onLine = { checkId: check.id, lineId: line.id }
  const { quantity } = line
  if (dice < 0.5 && quantity < 6) return { type: 'adjustQuantity', ...onLine, by: 1, seen: { quantity } }
  if (dice < 0.65 && quantity > 1)
    return { type: 'setQuantity', ...onLine, to: quantity - 1, seen: { quantity } }
  if (dice < 0.82)
    return {
      type: 'setLineNote',
      ...onLine,
      which: 'kitchenNote',
      text: pick(KITCHEN_NOTES, random) ?? '',
      seen: { text: line.kitchenNote },
    }
  if (dice < 0.88)
    return {
      type: 'setOrderNote',
      checkId: check.id,
      text: pick(ORDER_NOTES, random) ?? '',
      seen: { text: check.orderNote },
    }
  if (dice < 0.95) return attachRegular(setup, check, random)
  const taken = new Set(
    Object.values(service.checks).flatMap((other) => (isOpen(other) ? [other.tableId] : [])),
  )
  const table = pick(freeTables(setup, taken), random)
  return table === null
    ? null
    : { type: 'moveCheck', checkId: check.id, tableId: table.id, seen: { tableId: check.tableId } }
}

function attachRegular(setup: SetupState, check: OpenCheck, random: () => number): ServiceCommand | null {
  const customer = check.customer === null ? pick(searchCustomers(setup, ''), random) : null
  if (customer === null) return null
  return {
    type: 'attachCustomer',
    checkId: check.id,
    customer: { id: customer.id as never, name: customer.name },
    seen: { customerId: null },
  }
}

const at = ({ id, tableId }: OpenCheck, commands: readonly ServiceCommand[]): Move => ({
  checkId: id,
  tableId,
  commands,
})

function pick<T>(items: readonly T[], random: () => number): T | null {
  return items[Math.floor(random() * items.length)] ?? null
}
