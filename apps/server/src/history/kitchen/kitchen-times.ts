import type { Question } from '../messages.ts'
import type { Searchable } from '../projection.ts'
import type { KitchenTimesReport } from './kitchen-schemas.ts'
import { type DishTimes, Tally } from './tally.ts'

interface Dish extends DishTimes {
  readonly hour: number
  readonly station: string | null
  readonly stationName: string | null
  readonly product: string | null
  readonly name: string
}

/** How long the kitchen took for what was fired on these days, by station, product and hour (F4.2). */
export function kitchenTimesIn(
  searchable: Searchable,
  question: Extract<Question, { readonly kind: 'kitchenTimes' }>,
): KitchenTimesReport {
  const all = new Tally()
  const stations = new Groups<string | null, { stationId: string | null; name: string | null }>()
  const products = new Groups<string, { productId: string | null; name: string }>()
  const hours = new Groups<number, { hour: number }>()
  for (const dish of dishesOf(searchable, question)) {
    const { hour, station, stationName, product, name } = dish
    all.add(dish)
    stations.add(station, { stationId: station, name: stationName }, dish)
    products.add(product ?? `named ${name}`, { productId: product, name }, dish)
    hours.add(hour, { hour }, dish)
  }
  const { from, to } = question
  return {
    from,
    to,
    all: all.times,
    stations: stations.list().sort(mostFired),
    products: products.list().sort(mostFired),
    hours: hours.list().sort((a, b) => a.hour - b.hour),
    complete: searchable.complete,
  }
}

/** Oldest first. */
function dishesOf(
  { db, logs }: Searchable,
  { from, to, station }: Extract<Question, { readonly kind: 'kitchenTimes' }>,
): Iterable<Dish> {
  const rows = db
    .prepare(`
      SELECT hour, station, station_name AS stationName, product, name, quantity, voided, recalled,
          fired_at AS firedAt, started_at AS startedAt, done_at AS doneAt, served_at AS servedAt
        FROM kitchen_dishes
        WHERE log IN (SELECT value FROM json_each(:logs)) AND day BETWEEN :from AND :to
          AND (:station IS NULL OR station = :station)
        ORDER BY fired_at, log, fired_seq, ticket, place`)
    .iterate({ logs: JSON.stringify(logs.map(({ id }) => id)), from, to, station })
  return rows as Iterable<unknown> as Iterable<Dish>
}

/** Dishes by what they have in common; its names are those of the last one. */
class Groups<K, H> {
  readonly #groups = new Map<K, { head: H; readonly tally: Tally }>()

  add(key: K, head: H, dish: Dish): void {
    const group = this.#groups.get(key) ?? { head, tally: new Tally() }
    group.head = head
    group.tally.add(dish)
    this.#groups.set(key, group)
  }

  list() {
    return [...this.#groups.values()].map(({ head, tally }) => ({ ...head, ...tally.times }))
  }
}

const mostFired = (a: { readonly fired: number }, b: { readonly fired: number }): number => b.fired - a.fired
