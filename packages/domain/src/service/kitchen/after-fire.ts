import { lineOf, type Ticket } from './ticket.ts'

type Item = Ticket['items'][number]

/** What became of a dish after it was fired: units taken off, and what the kitchen was told about it since. */
export interface AfterFire {
  /** Units taken off at its station: not to be made. */
  readonly voided: number
  /** Those of them that nobody there has acknowledged. */
  readonly struck: number
  /** As told last, where something was told. */
  readonly note?: string
  readonly allergy?: string
}

interface Dish {
  readonly item: Item
  left: number
  struck: number
  note: string
  allergy: string
}

/** Voids and changes named before the dish that they mean: it came from another log, with numbers of its own. */
interface Early {
  readonly dishes: Dish[]
  readonly item: Item
  units: number
}

/**
 * Dishes of which the kitchen was told something more, by their items: the newest dishes of a line lose their
 * units first, as `portionsAtStations` takes them (C6). Two passes over the tickets.
 */
export function afterFire(tickets: readonly Ticket[]): ReadonlyMap<Item, AfterFire> {
  const told = rootsTold(tickets)
  if (told.size === 0) return NOTHING
  const byLine = new Map<string, Dish[]>()
  const early: Early[] = []
  for (const { kind, stationId, items } of inOrder(tickets))
    for (const item of items) {
      if (!told.has(item.lineId)) continue
      const dishes = dishesAt(byLine, `${stationId ?? ''} ${item.part} ${item.lineId}`)
      if (kind === 'order') dishes.push(dishOf(item))
      else if (kind === 'change') tell(dishes, item)
      else {
        const units = takeOff(dishes, item, item.quantity)
        if (units > 0) early.push({ dishes, item, units })
      }
    }
  for (const { dishes, item, units } of early) takeOff(dishes, item, units)
  return new Map([...byLine.values()].flat().map((dish) => [dish.item, resultOf(dish)]))
}

const NOTHING: ReadonlyMap<Item, AfterFire> = new Map()

function rootsTold(tickets: readonly Ticket[]): ReadonlySet<string> {
  const roots = new Set<string>()
  for (const { kind, items } of tickets)
    if (kind !== 'order') for (const { lineId } of items) roots.add(lineId)
  return roots
}

/** As they were issued. */
export const inOrder = (tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.toSorted((a, b) => a.issued.seq - b.issued.seq || (a.id < b.id ? -1 : 1))

function dishesAt(byLine: Map<string, Dish[]>, key: string): Dish[] {
  const known = byLine.get(key)
  if (known !== undefined) return known
  const fresh: Dish[] = []
  byLine.set(key, fresh)
  return fresh
}

const dishOf = (item: Item): Dish => ({
  item,
  left: item.quantity,
  struck: 0,
  note: item.note,
  allergy: item.allergy,
})

/** Units that nobody has any more are left over. */
function takeOff(dishes: readonly Dish[], told: Item, units: number): number {
  const { done } = told
  let open = units
  for (const dish of ownLast(dishes, told).toReversed()) {
    const taken = Math.min(dish.left, open)
    dish.left -= taken
    if (done === null) dish.struck += taken
    open -= taken
  }
  return open
}

/** What is told about a line is told about its own dishes before those of lines that were split off it; newest last. */
const ownLast = (dishes: readonly Dish[], told: Item): readonly Dish[] => {
  const isOwn = ({ item }: Dish): boolean => lineOf(item) === lineOf(told)
  return [...dishes.filter((dish) => !isOwn(dish)), ...dishes.filter(isOwn)]
}

/** A note about some units only is added to what the dish says, with their count. */
function tell(dishes: readonly Dish[], told: Item): void {
  const { note, allergy, quantity } = told
  let open = quantity
  for (const dish of ownLast(dishes, told).toReversed()) {
    const units = Math.min(dish.left, open)
    if (units === 0) continue
    const isWhole = units === dish.left
    dish.note = isWhole ? note : alongside(dish.note, units, note)
    dish.allergy = isWhole ? allergy : alongside(dish.allergy, units, allergy)
    open -= units
  }
}

const alongside = (was: string, units: number, is: string): string =>
  is === '' || is === was ? was : [was, `${units}× ${is}`].filter((text) => text !== '').join(' · ')

const resultOf = ({ item, left, struck, note, allergy }: Dish): AfterFire => ({
  voided: item.quantity - left,
  struck,
  note,
  allergy,
})
