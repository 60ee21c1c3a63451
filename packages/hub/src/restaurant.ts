import {
  aloneAt,
  aloneOf,
  businessDayOf,
  openChecksOn,
  type ServiceCommand,
  type ServiceContext,
  type ServiceOp,
  type ServiceState,
  type SetupCommand,
  type SetupContext,
  type SetupOp,
  type SetupState,
  serviceMachine,
  setupMachine,
  type Unheard,
} from '@comanda/domain'
import { MOST_KITCHEN_LOGS, parseLogName, serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Hasher, Refusal } from '@comanda/sync'
import { HostedLog } from './hosted-log.ts'

export type SetupHostedLog = HostedLog<SetupState, SetupCommand, SetupOp, SetupContext>
export type ServiceHostedLog = HostedLog<ServiceState, ServiceCommand, ServiceOp, ServiceContext>

interface RestaurantOptions {
  readonly id: string
  readonly store: LogStore
  readonly hasher: Hasher
  readonly salt: () => string
  readonly now: () => number
  /** Terminals of one of its multi-sessions that nobody has heard of for a while (C25). */
  readonly unheard: (restaurant: Restaurant, multiSessionId: string) => readonly Unheard[]
}

const DAY_CACHE_MS = 1_000

/** The logs of one restaurant: its setup, and one service log per multi-session. All decided here. */
export class Restaurant {
  readonly id: string
  readonly #options: RestaurantOptions
  readonly #services = new Map<string, ServiceHostedLog>()
  readonly setupLog: SetupHostedLog
  /** Logs of terminals that have worked alone before, as places: something may still wait there (C21). */
  readonly #onceAlone: readonly string[]
  #day = { at: Number.NEGATIVE_INFINITY, day: '' }

  private constructor(options: RestaurantOptions, setupLog: SetupHostedLog, onceAlone: readonly string[]) {
    this.id = options.id
    this.#options = options
    this.setupLog = setupLog
    this.#onceAlone = onceAlone
  }

  static async open(options: RestaurantOptions): Promise<Restaurant> {
    const late: { restaurant?: Restaurant } = {}
    const setupLog = await HostedLog.open<SetupState, SetupCommand, SetupOp, SetupContext>({
      ...options,
      name: setupLogOf(options.id),
      machine: setupMachine,
      context: () => ({ hasOpenCheck: (tableId) => late.restaurant?.hasOpenCheck(tableId) ?? false }),
    })
    const restaurant = new Restaurant(options, setupLog, await aloneIn(options))
    late.restaurant = restaurant
    await restaurant.openServices()
    return restaurant
  }

  get setup(): SetupState {
    return this.setupLog.state
  }

  get services(): Iterable<ServiceHostedLog> {
    return this.#services.values()
  }

  service(name: string): ServiceHostedLog | undefined {
    return this.#services.get(name)
  }

  /** Opens the logs of multi-sessions, and of terminals that work or have worked alone, that are not open yet. */
  async openServices(): Promise<void> {
    for (const id of this.#places()) {
      const name = serviceLogOf(this.id, id)
      if (this.#services.has(name)) continue
      const log: ServiceHostedLog = await HostedLog.open<
        ServiceState,
        ServiceCommand,
        ServiceOp,
        ServiceContext
      >({
        ...this.#options,
        name,
        machine: serviceMachine,
        context: (withheld) => this.#contextOf(id, withheld),
      })
      if (!this.#services.has(name)) this.#services.set(name, log)
    }
  }

  #contextOf(multiSessionId: string, withheld: Refusal | undefined): ServiceContext {
    const missing = () => this.#options.unheard(this, multiSessionId)
    return {
      setup: this.setup,
      orderer: true,
      businessDay: this.businessDay(),
      multiSessionId,
      withheld,
      arrivedAt: this.#options.now(),
      // Asked for by a close only.
      get unheard() {
        return missing()
      },
    }
  }

  #places(): readonly string[] {
    const { multiSessions, terminals } = this.setup
    // Of those that were revoked too: they may still hand in their outbox (C21).
    const alone = Object.values(terminals).filter(
      ({ multiSessionId }) => !(multiSessionId !== null && multiSessions[multiSessionId]?.active),
    )
    return [
      ...Object.keys(multiSessions),
      ...new Set([...alone.map(({ id }) => aloneOf(id)), ...this.#onceAlone]),
    ]
  }

  hasOpenCheck(tableId: string): boolean {
    return [...this.#services.values()].some((log) => openChecksOn(log.state, tableId).length > 0)
  }

  /** The service log that a terminal belongs to now: that of its multi-session, or one of its own when it works alone (F1.1). */
  serviceLogOfTerminal(terminalId: string): string | null {
    const terminal = this.setup.terminals[terminalId]
    if (terminal === undefined) return null
    const { multiSessionId } = terminal
    const multiSession = multiSessionId === null ? undefined : this.setup.multiSessions[multiSessionId]
    return serviceLogOf(this.id, multiSession?.active ? multiSession.id : aloneOf(terminalId))
  }

  /** Service logs that a kitchen display follows besides its own: those of the multi-sessions that it is set to (F4.2). */
  kitchenLogsOfTerminal(terminalId: string): readonly string[] {
    const kitchen = this.setup.terminals[terminalId]?.kitchen ?? null
    if (kitchen === null) return []
    const own = this.serviceLogOfTerminal(terminalId)
    const wanted = new Set<string>(kitchen.multiSessionIds)
    return Object.values(this.setup.multiSessions)
      .filter(({ id, active }) => active && (wanted.size === 0 || wanted.has(id)))
      .map(({ id }) => serviceLogOf(this.id, id))
      .filter((log) => log !== own)
      .slice(0, MOST_KITCHEN_LOGS)
  }

  businessDay(): string {
    const now = this.#options.now()
    if (now - this.#day.at < DAY_CACHE_MS && now >= this.#day.at) return this.#day.day
    const { restaurant } = this.setup
    const day = businessDayOf(now, restaurant?.timeZone ?? 'UTC', restaurant?.dayStartsAtHour ?? 4)
    this.#day = { at: now, day }
    return day
  }
}

/** Terminals that have a log of their own in the store, as it is named. */
async function aloneIn({ id, store }: RestaurantOptions): Promise<readonly string[]> {
  const places = (await store.logs()).map(parseLogName).filter((place) => place?.restaurantId === id)
  return places.flatMap((place) => place?.multiSessionId ?? []).filter((place) => aloneAt(place) !== null)
}
