import type { LinkSettings } from '@comanda/domain'
import { CLOSE_CODES, type CloseReason, type UpMessage } from '@comanda/protocol'
import { type Line, type LineEvents, openLine } from './line.ts'
import type { Connect, LinkEnd, LinkHost } from './link.ts'
import {
  afterBreak,
  afterFailure,
  afterSteady,
  backOffMs,
  firstChoice,
  type LinkChoice,
  probeMs,
  STEADY_MS,
  waitMs,
} from './link-choice.ts'
import type { Platform } from './platform.ts'
import type { LinkStatus } from './status.ts'

/** How to make each kind of link to the server. Interval gets its period with each use. Milliseconds. */
export interface Links {
  readonly bus: Connect
  readonly held: Connect
  readonly interval: (intervalMs: number) => Connect
}

export interface LinkDirector {
  readonly status: LinkStatus
  /** Starts, or starts over (a new token). */
  start(): void
  /** Sends over the link in use; without one, nothing: a new link opens with everything that matters. */
  send(messages: readonly UpMessage[]): void
  /** Greets again over the link in use (cursors or writers have changed). */
  greet(): void
  /** Tries at once: the person asked, the device is online again, the screen is visible again. */
  wake(): void
  /** The settings may have changed: changes over to the link that they name. Cheap when they have not. */
  reconsider(): void
  stop(): void
}

export interface LinkDirectorOptions {
  readonly links: Links
  readonly platform: Platform
  readonly host: LinkHost
  readonly settings: () => LinkSettings
  readonly changed: () => void
}

export type MakeLinkDirector = (options: LinkDirectorOptions) => LinkDirector

/** Keeps a way to the server open: the configured kind where it works, the next best where it does not. */
export const makeLinkDirector: MakeLinkDirector = (options) => new Director(options)

/** A link that has just been started is left alone by `wake`. Milliseconds. */
const FRESH_MS = 1_000

/**
 * One link is in use. While it is not the wanted kind, the wanted one is tried behind it (the probe),
 * and takes its place as soon as the server has greeted over it.
 *
 *   idle ──start──▶ connecting ──established──▶ online ──(other kind than wanted)──▶ probing
 *                    ▲     │ended                 │ended                          takes over ▶ online
 *                    └ back-off ◀─────────────────┘
 */
class Director implements LinkDirector {
  readonly #links: Links
  readonly #platform: Platform
  readonly #host: LinkHost
  readonly #settings: () => LinkSettings
  readonly #changed: () => void
  #status: LinkStatus
  #wanted: LinkSettings
  #choice: LinkChoice
  #line: Line | null = null
  #probe: Line | null = null
  /** Probes since the wanted kind was last steady. */
  #probes = 0
  #isRunning = false
  #startedAt = 0
  #isSteady = false
  #cancelRetry: () => void = () => {}
  #cancelSteady: () => void = () => {}
  #cancelProbe: () => void = () => {}

  constructor(options: LinkDirectorOptions) {
    this.#links = options.links
    this.#platform = options.platform
    this.#host = options.host
    this.#settings = options.settings
    this.#changed = options.changed
    this.#wanted = DEFAULT_SETTINGS
    this.#choice = firstChoice(this.#wanted.mode)
    this.#status = {
      state: 'connecting',
      kind: this.#wanted.mode,
      since: options.platform.now(),
      serverError: null,
      closed: null,
    }
  }

  get status(): LinkStatus {
    return this.#status
  }

  start(): void {
    this.stop()
    this.#isRunning = true
    this.#wanted = this.#settings()
    this.#choice = firstChoice(this.#wanted.mode)
    this.#probes = 0
    this.#show({ state: 'connecting', serverError: null, closed: null })
    this.#connect()
  }

  send(messages: readonly UpMessage[]): void {
    if (messages.length > 0) this.#line?.send(messages)
  }

  greet(): void {
    this.#line?.send([this.#host.hello()])
  }

  wake(): void {
    if (!this.#isRunning) return
    if (this.#line?.isEstablished === true) {
      this.#line.check()
      if (!this.#isWanted(this.#line)) this.#startProbe()
      return
    }
    const isFresh = this.#line !== null && Math.abs(this.#platform.now() - this.#startedAt) < FRESH_MS
    if (isFresh) return
    this.#choice = firstChoice(this.#wanted.mode)
    this.#connect()
  }

  reconsider(): void {
    const { mode, intervalMs } = this.#settings()
    if (mode === this.#wanted.mode && intervalMs === this.#wanted.intervalMs) return
    this.#wanted = { mode, intervalMs }
    if (!this.#isRunning) return
    this.#choice = firstChoice(mode)
    this.#probes = 0
    this.#endProbe()
    if (this.#line?.isEstablished === true) {
      if (!this.#isWanted(this.#line)) this.#startProbe()
    } else if (this.#line !== null) this.#connect()
  }

  stop(): void {
    this.#isRunning = false
    this.#cancelRetry()
    this.#endLine()
  }

  // The link in use

  #connect(): void {
    this.#cancelRetry()
    this.#endLine()
    this.#startedAt = this.#platform.now()
    const { kind } = this.#choice
    this.#show({ kind })
    this.#open({ ...this.#wanted, mode: kind }, this.#host, {
      opened: (line) => {
        this.#line = line
      },
      established: (line) => this.#inUse(line),
      ended: (_line, end) => this.#ended(end),
    })
  }

  #inUse(line: Line): void {
    this.#line = line
    this.#isSteady = false
    this.#cancelSteady()
    this.#cancelSteady = this.#platform.after(STEADY_MS, () => {
      this.#isSteady = true
      this.#choice = afterSteady(this.#choice)
      if (this.#isWanted(line)) this.#probes = 0
    })
    if (!this.#isWanted(line)) this.#probeLater()
    this.#show({ state: 'online', kind: line.settings.mode, serverError: null, closed: null })
  }

  #ended(end: LinkEnd): void {
    const { mode: kind } = this.#line?.settings ?? this.#wanted
    const wasSteady = this.#isSteady
    this.#endLine()
    const serverError =
      end.kind === 'server-error'
        ? end.status
        : // A WebSocket cannot tell an error of the server from no server: HTTP decides what is shown.
          kind === 'bus'
          ? this.#status.serverError
          : null
    if (end.kind === 'bye' && this.#obey(end.reason)) return
    const { attempts } = this.#choice
    if (!wasSteady) this.#choice = this.#afterEarlyEnd(end)
    this.#retryIn(backOffMs(attempts, this.#platform.random()))
    this.#show({ state: 'offline', serverError })
  }

  #afterEarlyEnd(end: LinkEnd): LinkChoice {
    const saysNothing = end.kind === 'bye' && end.reason === 'restarting'
    return saysNothing ? afterBreak(this.#choice) : afterFailure(this.#choice)
  }

  /** The server said what to do. True when there is nothing more to do here. */
  #obey(reason: CloseReason): boolean {
    switch (CLOSE_CODES[reason].terminal) {
      case 'reconnect':
        return false
      case 'wait':
        this.#retryIn(waitMs(this.#platform.random()))
        break
      case 'stop':
        this.#stopped()
        break
      case 'pair':
      case 'reload':
        this.#cancelRetry()
        break
    }
    this.#show({ state: 'offline', serverError: null, closed: reason })
    return true
  }

  /** A revoked terminal stays away, as soon as it has handed in its outbox (C21). */
  #stopped(): void {
    this.#cancelRetry()
    if (this.#host.hasOutbox?.() !== true) return
    this.#retryIn(backOffMs(this.#choice.attempts, this.#platform.random()))
    this.#choice = afterBreak(this.#choice)
  }

  #retryIn(delayMs: number): void {
    this.#cancelRetry()
    this.#cancelRetry = this.#platform.after(delayMs, () => this.#connect())
  }

  #endLine(): void {
    this.#cancelSteady()
    this.#isSteady = false
    this.#endProbe()
    const line = this.#line
    this.#line = null
    line?.close()
  }

  // The wanted kind, behind a fallback

  #isWanted({ settings }: Line): boolean {
    const { mode, intervalMs } = this.#wanted
    return settings.mode === mode && (mode !== 'interval' || settings.intervalMs === intervalMs)
  }

  #probeLater(): void {
    this.#cancelProbe()
    const delayMs = probeMs(this.#probes, this.#platform.random())
    this.#cancelProbe = this.#platform.after(delayMs, () => this.#startProbe())
  }

  #startProbe(): void {
    if (this.#probe !== null) return
    this.#cancelProbe()
    this.#probes += 1
    // What matters is said when it takes over: until then it travels on the link in use.
    const host: LinkHost = {
      hello: () => this.#host.hello(),
      opening: () => [],
      received: (messages) => this.#host.received(messages),
    }
    this.#open(this.#wanted, host, {
      opened: (line) => {
        this.#probe = line
      },
      established: (line) => this.#takeOver(line),
      ended: (line, end) => {
        if (line !== this.#probe) this.#ended(end)
        else this.#probeEnded(end)
      },
    })
  }

  #takeOver(line: Line): void {
    this.#probe = null
    const old = this.#line
    this.#line = line
    old?.close()
    this.#choice = firstChoice(this.#wanted.mode)
    line.send(this.#host.opening())
    this.#inUse(line)
  }

  #probeEnded(end: LinkEnd): void {
    this.#probe = null
    if (end.kind === 'bye' && CLOSE_CODES[end.reason].terminal !== 'reconnect') this.#ended(end)
    else this.#probeLater()
  }

  #endProbe(): void {
    this.#cancelProbe()
    const probe = this.#probe
    this.#probe = null
    probe?.close()
  }

  // Small things

  #open(settings: LinkSettings, host: LinkHost, events: LineEvents): void {
    const connect =
      settings.mode === 'interval' ? this.#links.interval(settings.intervalMs) : this.#links[settings.mode]
    openLine(settings, connect, host, events)
  }

  /** The status keeps its identity while nothing in it changes. */
  #show(next: Partial<Omit<LinkStatus, 'since'>>): void {
    const old = this.#status
    const { state, kind, serverError, closed } = { ...old, ...next }
    if (state === old.state && kind === old.kind && serverError === old.serverError && closed === old.closed)
      return
    const since = state === old.state ? old.since : this.#platform.now()
    this.#status = { state, kind, since, serverError, closed }
    this.#changed()
  }
}

const DEFAULT_SETTINGS: LinkSettings = { mode: 'bus', intervalMs: 500 }
