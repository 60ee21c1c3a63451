import {
  boardOf,
  type DishAlong,
  doneOn,
  type ServiceOp,
  type ServiceState,
  type SetupState,
} from '@comanda/domain'
import type { Findings } from './findings.ts'

/** A dish on an order ticket, as the ops alone tell it. */
interface DishEntry {
  /** Station, part and root: what a void names. */
  readonly line: string
  readonly stationId: string | null
  quantity: number
  /** The check that it was fired for. */
  readonly checkId: string
  isDone: boolean
  /** The line whose units they are by now. */
  onLine: string
}

/** What a display shows of a dish. */
interface Seen {
  readonly units: number
  readonly isDone: boolean
}

/**
 * Every dish that stations were told to make, and whether they said it is made; held against what their
 * displays show: each unit once, to make or made, whatever became of its check (INV4).
 */
export class DishCount {
  readonly #findings: Findings
  /** By ticket and place on it. */
  readonly #dishes = new Map<string, DishEntry>()
  /** Units taken off, by station, part and root. */
  readonly #voided = new Map<string, number>()
  /** Checks that turned out to be, or went into, another. */
  readonly #became = new Map<string, string>()
  /** Checks that were filed, with their tickets. */
  readonly #filed = new Set<string>()

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** Units that were still to be made when their lines went elsewhere, by number of the record and station: `17 grill`. */
  readonly went = new Map<string, number>()

  enter(op: ServiceOp, seq: number): void {
    if ('dishes' in op) this.#leave(op.dishes ?? [], seq)
    switch (op.type) {
      case 'linesFired.v1':
        for (const { ticketId, stationId, items } of op.tickets)
          for (const [index, { lineId, onLine, part, quantity }] of items.entries())
            this.#dishes.set(`${ticketId} ${index}`, {
              line: `${stationId} ${part} ${lineId}`,
              onLine: onLine ?? lineId,
              stationId,
              quantity,
              checkId: op.checkId,
              isDone: false,
            })
        return
      case 'lineVoided.v1':
        for (const { stationId, items } of op.tickets)
          for (const { lineId, part, quantity } of items) {
            const line = `${stationId} ${part} ${lineId}`
            this.#voided.set(line, (this.#voided.get(line) ?? 0) + quantity)
          }
        return
      case 'linesMoved.v1':
        for (const dish of op.dishes ?? []) this.#split(dish)
        return
      case 'checkMerged.v1':
        this.#became.set(op.checkId, op.into)
        return
      case 'checkAliased.v1':
        this.#became.set(op.checkId, op.of)
        return
      case 'closedChecksFiled.v1':
        for (const id of op.checkIds) this.#filed.add(id)
        return
      case 'ticketBumped.v1':
        this.#mark(op, true)
        return
      case 'ticketRecalled.v1':
        if (op.expoId === undefined) this.#mark(op, false)
        return
    }
  }

  #leave(dishes: readonly DishAlong[], seq: number): void {
    for (const { ticketId, index, units, isMade } of dishes) {
      const dish = this.#dishes.get(`${ticketId} ${index}`)
      if (dish === undefined) continue
      if (dish.isDone !== isMade) this.#bad('lost', `${ticketId} ${index} is said to be made when it goes`)
      if (dish.isDone) continue
      const key = `${seq} ${dish.stationId ?? ''}`
      this.went.set(key, (this.went.get(key) ?? 0) + units)
    }
  }

  /** What goes in part is a dish of its own from then on, behind the others of its ticket. */
  #split({ ticketId, index, units, lineId }: DishAlong): void {
    const dish = this.#dishes.get(`${ticketId} ${index}`)
    if (dish === undefined) this.#bad('lost', `${ticketId} ${index} went along, which is not there`)
    else if (units > dish.quantity)
      this.#bad('lost', `${units} of ${dish.quantity} at ${ticketId} went along`)
    // Without units that were taken off it goes whole all the same: it stays the dish of its line.
    else if (dish.onLine === lineId) return
    else if (units === dish.quantity) dish.onLine = lineId
    else {
      dish.quantity -= units
      const last = [...this.#dishes.keys()].filter((key) => key.startsWith(`${ticketId} `)).length
      this.#dishes.set(`${ticketId} ${last}`, { ...dish, quantity: units, onLine: lineId })
    }
  }

  /** Units by `part root` and station, of dishes that an op says went along. */
  along(dishes: readonly DishAlong[]): ReadonlyMap<string, readonly number[]> {
    const units = new Map<string, Map<string | null, number>>()
    for (const dish of dishes) {
      const { line = '', stationId = null } = this.#dishes.get(`${dish.ticketId} ${dish.index}`) ?? {}
      const [, part, root] = line.split(' ')
      const key = `${root} ${part}`
      const stations = units.get(key) ?? new Map<string | null, number>()
      units.set(key, stations.set(stationId, (stations.get(stationId) ?? 0) + dish.units))
    }
    return new Map([...units].map(([key, stations]) => [key, [...stations.values()]]))
  }

  #mark(
    { ticketId, items }: { readonly ticketId: string; readonly items: readonly number[] },
    isDone: boolean,
  ) {
    for (const index of items) {
      const dish = this.#dishes.get(`${ticketId} ${index}`)
      if (dish !== undefined) dish.isDone = isDone
    }
  }

  /** Units to make less units voided: `station line part`; of what belongs to no station `station` is empty. */
  get told(): ReadonlyMap<string, number> {
    const told = new Map<string, number>()
    const add = (line: string, units: number): void => {
      const [station = '', part = '', root = ''] = line.split(' ')
      const key = `${station === 'null' ? '' : station} ${root} ${part}`
      told.set(key, (told.get(key) ?? 0) + units)
    }
    for (const { line, quantity } of this.#dishes.values()) add(line, quantity)
    for (const [line, units] of this.#voided) add(line, -units)
    return told
  }

  /** On every display exactly what its stations have to make and have made. */
  compare(state: ServiceState, setup: SetupState): void {
    const filed = this.#filedLines(state)
    for (const { id, kind } of Object.values(setup.stations)) {
      const own = kind === 'expo' ? gathered(setup, id) : new Set([id])
      const dishes = [...this.#dishes].filter(
        ([, dish]) => !filed.has(dish.line) && (dish.stationId === null || own.has(dish.stationId)),
      )
      const seen = [...this.#seenOn(state, setup, id)].filter(
        ([key]) => !filed.has(this.#dishes.get(key)?.line ?? ''),
      )
      this.#compareDisplay(id, new Map(dishes), new Map(seen))
    }
  }

  /** Lines of which a ticket was filed: no display shows all of them any more. */
  #filedLines({ tickets }: ServiceState): ReadonlySet<string> {
    // Two checks may have been merged one way and later the other.
    const isFiled = (id: string, passed: readonly string[] = []): boolean => {
      const next = this.#became.get(id)
      if (this.#filed.has(id) || next === undefined || passed.includes(id)) return this.#filed.has(id)
      return isFiled(next, [...passed, id])
    }
    const gone = [...this.#dishes].filter(
      ([key, { checkId }]) => isFiled(checkId) && tickets[key.split(' ')[0] ?? ''] === undefined,
    )
    return new Set(gone.map(([, { line }]) => line))
  }

  #compareDisplay(
    display: string,
    dishes: ReadonlyMap<string, DishEntry>,
    seen: ReadonlyMap<string, Seen>,
  ): void {
    const left = new Map<string, number>()
    for (const [key, { line, quantity, isDone }] of dishes) {
      left.set(line, (left.get(line) ?? -(this.#voided.get(line) ?? 0)) + quantity)
      const here = seen.get(key)
      if (here !== undefined && here.isDone !== isDone)
        this.#bad(
          isDone ? 'cookedTwice' : 'lost',
          `${key} on ${display} is ${here.isDone ? 'made' : 'to make'}`,
        )
    }
    for (const [key, { units }] of seen) {
      const line = dishes.get(key)?.line
      if (line === undefined) this.#bad('cookedTwice', `${key} is on ${display}, which nobody fired for it`)
      else left.set(line, (left.get(line) ?? 0) - units)
    }
    for (const [line, units] of left)
      if (units !== 0)
        this.#bad(units > 0 ? 'lost' : 'cookedTwice', `${line}: ${display} shows ${-units} too many`)
  }

  #seenOn(state: ServiceState, setup: SetupState, stationId: string): ReadonlyMap<string, Seen> {
    const seen = new Map<string, Seen>()
    const view = { stationId }
    const shown = [...boardOf(state, setup, view), ...doneOn(state, setup, view, Number.POSITIVE_INFINITY)]
    for (const { items, gone } of shown)
      for (const { ticketId, index, quantity, voided, done } of [...items, ...gone]) {
        const key = `${ticketId} ${index}`
        if (seen.has(key)) this.#bad('cookedTwice', `${key} is on ${stationId} twice`)
        seen.set(key, { units: quantity - voided, isDone: done !== null })
      }
    return seen
  }

  #bad(column: 'lost' | 'cookedTwice', text: string): void {
    this.#findings.add(column, `display: ${text}`)
  }
}

/** Stations whose dishes come by an expo, over however many others. */
function gathered({ stations }: SetupState, expoId: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const id of stations[expoId]?.gathers ?? [])
    if (stations[id]?.kind === 'expo')
      for (const each of gathered({ stations } as SetupState, id)) found.add(each)
    else found.add(id)
  return found
}
