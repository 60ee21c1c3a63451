import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { businessDayOf, type SetupState, type TicketItem } from '@comanda/domain'
import type { DishEvent, PutDish } from './dish-events.ts'
import { hourOf } from './hour.ts'

type Put = Extract<DishEvent, { readonly kind: 'put' }>

/** Writes one row for each dish on a ticket: when it was fired, begun, ready and served. The caller puts transactions around it. */
export class DishRows {
  readonly #statements: ReturnType<typeof prepare>

  constructor(db: DatabaseSync) {
    this.#statements = prepare(db)
  }

  clear(log: number): void {
    this.#statements.clear.run(log)
  }

  put(log: number, events: readonly DishEvent[], setup: SetupState): void {
    for (const event of events) {
      if (event.kind === 'put') this.#put(log, event, setup)
      else if (event.kind === 'voided') this.#voided(log, event.stationId, event.item)
      else if (event.kind === 'left') this.#statements.drop.run(log, event.ticketId)
      else for (const place of event.places) this.#statements.recalled.run(log, event.ticketId, place)
    }
  }

  /** Day, hour and names stay those of the first time that the dish was read. */
  #put(log: number, { ticket, checkId, dishes }: Put, setup: SetupState): void {
    const { id, stationId, issued } = ticket
    const { timeZone = 'UTC', dayStartsAtHour = 4 } = setup.restaurant ?? {}
    const head = {
      log,
      ticket: id,
      day: businessDayOf(issued.at, timeZone, dayStartsAtHour),
      hour: hourOf(issued.at, timeZone),
      checkId,
      station: stationId,
      stationName: stationId === null ? null : (setup.stations[stationId]?.name ?? null),
      firedAt: issued.at,
      firedSeq: issued.seq,
      firedBy: issued.by,
    }
    for (const dish of dishes) this.#statements.put.run({ ...head, ...columnsOf(dish) })
  }

  /** The dishes that were fired last lose their units first, as on the displays (C6). */
  #voided(log: number, stationId: string | null, { lineId, part, quantity }: TicketItem): void {
    let left = quantity
    for (const dish of this.#statements.ofLine.all(log, lineId, part, stationId)) {
      const units = Math.min(left, numberIn(dish, 'made'))
      if (units > 0) this.#statements.voided.run(units, log, dish.ticket as string, numberIn(dish, 'place'))
      left -= units
    }
  }
}

const columnsOf = ({ place, item, productId }: PutDish) => ({
  place,
  line: item.lineId,
  part: item.part,
  product: productId,
  name: item.name,
  quantity: item.quantity,
  startedAt: item.started?.at ?? null,
  startedBy: item.started?.by ?? null,
  doneAt: item.done?.at ?? null,
  doneBy: item.done?.by ?? null,
  servedAt: item.served?.at ?? null,
  servedBy: item.served?.by ?? null,
})

const numberIn = (row: Readonly<Record<string, SQLOutputValue>>, column: string): number =>
  row[column] as number

const prepare = (db: DatabaseSync) => ({
  put: db.prepare(`
    INSERT INTO kitchen_dishes (log, ticket, place, day, hour, check_id, line, part, station, station_name,
        product, name, quantity, fired_at, fired_seq, fired_by, started_at, started_by, done_at, done_by,
        served_at, served_by)
      VALUES (:log, :ticket, :place, :day, :hour, :checkId, :line, :part, :station, :stationName,
        :product, :name, :quantity, :firedAt, :firedSeq, :firedBy, :startedAt, :startedBy, :doneAt, :doneBy,
        :servedAt, :servedBy)
      ON CONFLICT (log, ticket, place) DO UPDATE SET check_id = excluded.check_id,
        quantity = excluded.quantity, started_at = excluded.started_at, started_by = excluded.started_by, done_at = excluded.done_at,
        done_by = excluded.done_by, served_at = excluded.served_at, served_by = excluded.served_by`),
  ofLine: db.prepare(`
    SELECT ticket, place, quantity - voided AS made FROM kitchen_dishes
      WHERE log = ? AND line = ? AND part = ? AND station IS ?
      ORDER BY fired_at DESC, fired_seq DESC, ticket DESC, place DESC`),
  voided: db.prepare(
    'UPDATE kitchen_dishes SET voided = voided + ? WHERE log = ? AND ticket = ? AND place = ?',
  ),
  recalled: db.prepare(
    'UPDATE kitchen_dishes SET recalled = recalled + 1 WHERE log = ? AND ticket = ? AND place = ?',
  ),
  drop: db.prepare('DELETE FROM kitchen_dishes WHERE log = ? AND ticket = ?'),
  clear: db.prepare('DELETE FROM kitchen_dishes WHERE log = ?'),
})
