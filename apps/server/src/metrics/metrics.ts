import type { Hub } from '@comanda/hub'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { History } from '../history/history.ts'
import type { Reached } from '../history/messages.ts'

/** What printing counts. */
export interface PrintingNumbers {
  stats(): { readonly waiting: number; readonly stale: number; readonly failures: number }
}

/** Numbers for `/metrics`, counted where they arise or read from the hub when asked. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #commits: Histogram
  readonly #closed: Counter<'reason'>

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
    this.#commits = new Histogram({
      name: 'comanda_commit_seconds',
      help: 'Time that one group commit took until it was on disk',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
      registers: [this.#registry],
    })
    this.#closed = new Counter({
      name: 'comanda_connections_closed_total',
      help: 'WebSockets that the server ended, by reason',
      labelNames: ['reason'],
      registers: [this.#registry],
    })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  committed(seconds: number): void {
    this.#commits.observe(seconds)
  }

  connectionClosed(reason: string): void {
    this.#closed.inc({ reason })
  }

  /** Lets the gauges follow this hub and its history. */
  watch(hub: Hub, openSockets: () => number, history: Pick<History, 'progress'>): void {
    this.#gauge('comanda_connections', 'WebSockets open now', openSockets)
    this.#gauge('comanda_sessions', 'Sessions of terminals now', () => hub.stats().sessions)
    this.#gauge('comanda_restaurants', 'Restaurants served', () => hub.stats().restaurants)
    this.#total(
      'comanda_commands_decided_total',
      'Commands decided since the start',
      () => hub.stats().decided,
    )
    this.#total('comanda_commands_refused_total', 'Of those, refused', () => hub.stats().refused)
    this.#total('comanda_commit_batches_total', 'Group commits since the start', () => hub.stats().batches)
    this.#gauge('comanda_history_behind', 'Records that the search of past checks has not read yet', () =>
      behind(hub, history.progress.reached),
    )
    this.#total(
      'comanda_history_restarts_total',
      'Times that the thread of history had to be started again',
      () => history.progress.restarts,
    )
    new Gauge({
      name: 'comanda_log_head',
      help: 'Durable position of each log',
      labelNames: ['log'],
      registers: [this.#registry],
      collect() {
        this.reset()
        for (const log of logsOf(hub)) this.set({ log }, hub.position(log)?.seq ?? 0)
      },
    })
  }

  /** Numbers of what is printed. */
  watchPrinting(printing: PrintingNumbers): void {
    this.#gauge('comanda_print_jobs_waiting', 'Kitchen slips not printed yet', () => printing.stats().waiting)
    this.#gauge(
      'comanda_print_jobs_stale',
      'Of those, too old to be printed unasked',
      () => printing.stats().stale,
    )
    this.#total('comanda_print_failures_total', 'Problems with printing', () => printing.stats().failures)
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read())
      },
    })
  }

  /** A counter that is kept elsewhere. */
  #total(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }
}

/** Setup and service logs, those of terminals that work alone among them. */
const logsOf = (hub: Hub): readonly string[] =>
  hub.restaurants().flatMap((id) => {
    const restaurant = hub.restaurant(id)
    return restaurant === undefined
      ? []
      : [restaurant.setupLog.name, ...[...restaurant.services].map(({ name }) => name)]
  })

const behind = (hub: Hub, reached: Reached): number =>
  hub
    .restaurants()
    .flatMap((id) => [...(hub.restaurant(id)?.services ?? [])])
    .reduce((sum, { name, durable }) => sum + Math.max(0, durable.seq - (reached[name] ?? 0)), 0)
