import { boardOf, doneOn, type ServiceOp, type ServiceState, type SetupState } from '@comanda/domain'
import type { Findings } from './findings.ts'

/** A dish on an order ticket, as the ops alone tell it. */
interface DishEntry {
  /** Station, part and root: what a void names. */
  readonly line: string
  readonly stationId: string | null
  readonly quantity: number
  isDone: boolean
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

  constructor(findings: Findings) {
    this.#findings = findings
  }

  enter(op: ServiceOp): void {
    switch (op.type) {
      case 'linesFired.v1':
        for (const { ticketId, stationId, items } of op.tickets)
          for (const [index, { lineId, part, quantity }] of items.entries())
            this.#dishes.set(`${ticketId} ${index}`, {
              line: `${stationId} ${part} ${lineId}`,
              stationId,
              quantity,
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
      case 'ticketBumped.v1':
        this.#mark(op, true)
        return
      case 'ticketRecalled.v1':
        if (op.expoId === undefined) this.#mark(op, false)
        return
    }
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
    for (const { id, kind } of Object.values(setup.stations)) {
      const own = kind === 'expo' ? gathered(setup, id) : new Set([id])
      const dishes = [...this.#dishes].filter(
        ([, dish]) => dish.stationId === null || own.has(dish.stationId),
      )
      this.#compareDisplay(id, new Map(dishes), this.#seenOn(state, setup, id))
    }
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
