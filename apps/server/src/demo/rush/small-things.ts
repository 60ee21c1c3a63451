import {
  can,
  firedUnits,
  type OpenCheck,
  type OrderedLine,
  orderedLines,
  type ServiceIntent,
  searchCustomers,
} from '@comanda/domain'
import { at, type Own } from './own-checks.ts'
import { FEWEST_FREE, hasPortions, type Move, pick, type Scene, tablesOf } from './scene.ts'

const MOST_UNITS = 6
const KITCHEN_NOTES = ['Sin sal', 'Salsa aparte', 'Para compartir', 'Sin gluten']
const ORDER_NOTES = ['They have a train to catch', 'High chair', 'Celebrating', 'Quiet table, please']

type Wanted = (scene: Scene, check: OpenCheck, line: OrderedLine) => ServiceIntent | null

/** What happens at any table, and how often compared with the rest. */
const THINGS: readonly (readonly [often: number, wanted: Wanted])[] = [
  [50, oneMore],
  [15, oneLess],
  [12, note],
  [6, orderNote],
  [7, regular],
  [5, otherTable],
  [8, voided],
  [5, given],
]

/** Small things that happen at any table: one more, one less, a note, a regular, another table, a broken plate. */
export function smallThing(scene: Scene, mine: readonly Own[]): Move | null {
  const { random } = scene
  const own = pick(
    mine.filter(({ check }) => orderedLines(check).length > 0),
    random,
  )
  const line = own && pick(orderedLines(own.check), random)
  if (own === null || line === null) return null
  const command = wantedNow(random)(scene, own.check, line)
  return command === null ? null : at(own.check, command)
}

function wantedNow(random: () => number): Wanted {
  let dice = random() * THINGS.reduce((sum, [often]) => sum + often, 0)
  for (const [often, wanted] of THINGS) {
    dice -= often
    if (dice < 0) return wanted
  }
  return oneMore
}

function oneMore(scene: Scene, check: OpenCheck, line: OrderedLine): ServiceIntent | null {
  const { quantity, productId, parts, weightGrams } = line
  const isPlain = parts.length === 0 && line.modifiers.length === 0 && weightGrams === null
  if (!isPlain || quantity >= MOST_UNITS || !hasPortions(scene, productId, 1)) return null
  if (line.variantId !== null && !hasPortions(scene, line.variantId, 1)) return null
  return { type: 'adjustQuantity', checkId: check.id, lineId: line.id, by: 1, seen: { quantity } }
}

/** What the kitchen has is not lowered by hand. */
function oneLess(_: Scene, check: OpenCheck, line: OrderedLine): ServiceIntent | null {
  const { quantity } = line
  if (firedUnits(line) >= quantity) return null
  const onLine = { checkId: check.id, lineId: line.id, seen: { quantity } }
  return quantity === 1
    ? { type: 'removeLine', ...onLine }
    : { type: 'setQuantity', ...onLine, to: quantity - 1 }
}

function note({ random }: Scene, check: OpenCheck, line: OrderedLine): ServiceIntent {
  return {
    type: 'setLineNote',
    checkId: check.id,
    lineId: line.id,
    which: 'kitchenNote',
    text: pick(KITCHEN_NOTES, random) ?? '',
    seen: { text: line.kitchenNote },
  }
}

function orderNote({ random }: Scene, check: OpenCheck): ServiceIntent {
  return {
    type: 'setOrderNote',
    checkId: check.id,
    text: pick(ORDER_NOTES, random) ?? '',
    seen: { text: check.orderNote },
  }
}

function regular({ setup, random }: Scene, check: OpenCheck): ServiceIntent | null {
  const customer = check.customer === null ? pick(searchCustomers(setup, ''), random) : null
  if (customer === null) return null
  const { id, name } = customer
  return {
    type: 'attachCustomer',
    checkId: check.id,
    customer: { id, name },
    seen: { customerId: null },
  }
}

function otherTable(scene: Scene, check: OpenCheck): ServiceIntent | null {
  const { free } = tablesOf(scene)
  const table = pick(free, scene.random)
  if (table === null || free.length <= FEWEST_FREE || check.tableId === null) return null
  return { type: 'moveCheck', checkId: check.id, tableId: table.id, seen: { tableId: check.tableId } }
}

/** Who may does it at once; nobody fetches a manager in a rush that nobody plays. */
function voided({ setup, personId }: Scene, check: OpenCheck, line: OrderedLine): ServiceIntent | null {
  const may = (['void', 'lowerFired', 'removeFired'] as const).every((each) => can(setup, personId, each))
  if (!may || firedUnits(line) === 0) return null
  return {
    type: 'voidLine',
    checkId: check.id,
    lineId: line.id,
    quantity: 1,
    reason: { reasonId: 'dropped', text: setup.reasons.dropped?.text ?? 'Dropped' },
    seen: { quantity: line.quantity },
  }
}

function given({ setup, personId, newId }: Scene, check: OpenCheck, line: OrderedLine): ServiceIntent | null {
  if (!can(setup, personId, 'comp') || line.comp !== null) return null
  return {
    type: 'compLine',
    checkId: check.id,
    lineId: line.id,
    quantity: 1,
    newLineId: newId(),
    reason: { reasonId: 'on-the-house', text: setup.reasons['on-the-house']?.text ?? 'On the house' },
    seen: { quantity: line.quantity, comped: false },
  }
}
