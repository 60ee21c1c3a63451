import type { TicketDraft, TicketKind } from '@comanda/domain'
import type { Findings } from './findings.ts'

/** Units that stations were told to make, less those they were told not to, of one part of one root line. */
interface Told {
  /** By station. */
  readonly units: Map<string, number>
  /** Sets of stations that were told of the same units, each as `a+b`. */
  readonly groups: Set<string>
}

/** Counts what is on tickets, apart from any line. Keys are `root part`. */
export class TicketCount {
  readonly #findings: Findings
  readonly #ids = new Set<string>()
  readonly #told = new Map<string, Told>()

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** `units`: what the lines say was fired or voided. Every station on an order ticket is told all of it. */
  issued(
    kind: TicketKind,
    tickets: readonly TicketDraft[],
    units: ReadonlyMap<string, number>,
    where: string,
  ): void {
    for (const { ticketId } of tickets) {
      if (this.#ids.has(ticketId)) this.#bad(`ticket ${ticketId} ${where} was there already`)
      this.#ids.add(ticketId)
    }
    if (kind === 'change') return
    const told = byStation(tickets)
    for (const key of told.keys())
      if (!units.has(key)) this.#bad(`${kind} ticket ${where} names ${key}, of which nothing was ${kind}ed`)
    for (const [key, count] of units) this.#count(kind, key, count, told.get(key) ?? new Map(), where)
  }

  #count(
    kind: TicketKind,
    key: string,
    count: number,
    stations: ReadonlyMap<string, number>,
    where: string,
  ): void {
    const told = this.#told.get(key) ?? { units: new Map<string, number>(), groups: new Set<string>() }
    this.#told.set(key, told)
    if (stations.size === 0) this.#bad(`${count} of ${key} ${where} are on no ${kind} ticket`)
    if (kind === 'order') told.groups.add([...stations.keys()].sort().join('+'))
    for (const [station, units] of stations) {
      if (kind === 'order' && units !== count)
        this.#bad(`station ${station} was told ${units} of ${key} ${where}, not ${count}`)
      const now = (told.units.get(station) ?? 0) + (kind === 'order' ? units : -units)
      if (now < 0) this.#bad(`station ${station} was told to void what it has not: ${key} ${where}`)
      told.units.set(station, now)
    }
  }

  /**
   * The units that the lines of each root have as fired, by what stations were told (INV4). A dish that is
   * made elsewhere since then has several groups of stations, each with its own units.
   */
  compare(fired: ReadonlyMap<string, number>): void {
    for (const [key, { units, groups }] of this.#told) {
      const counts = [...groups].map((group) => group.split('+').map((station) => units.get(station) ?? 0))
      const isApart = new Set([...groups].flatMap((group) => group.split('+'))).size === counts.flat().length
      const sum = counts.reduce((total, each) => total + Math.max(...each), 0)
      const has = fired.get(key) ?? 0
      const isEven = counts.every((each) => each.every((count) => count === each[0]))
      if (isApart ? sum !== has || !isEven : sum < has)
        this.#bad(`stations make ${JSON.stringify([...units])} of ${key}, ${has} are fired`)
    }
    for (const [key, has] of fired)
      if (has > 0 && !this.#told.has(key)) this.#bad(`${has} of ${key} are fired and on no ticket`)
  }

  #bad(text: string): void {
    this.#findings.add('cookedTwice', text)
  }
}

function byStation(tickets: readonly TicketDraft[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const told = new Map<string, Map<string, number>>()
  for (const { stationId, items } of tickets)
    for (const { lineId, part, quantity } of items) {
      const key = `${lineId} ${part}`
      const stations = told.get(key) ?? new Map<string, number>()
      const station = stationId ?? 'everybody'
      told.set(key, stations.set(station, (stations.get(station) ?? 0) + quantity))
    }
  return told
}
