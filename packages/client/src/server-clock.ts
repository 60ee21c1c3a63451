import { businessDayOf, type SetupState, setupMachine } from '@comanda/domain'
import { SILENCE_MS } from '@comanda/protocol'
import { betterClock, type ClockSample } from './clock-sample.ts'

const DAY_CACHE_MS = 60_000

/** The server's time, by this device's clock and what answers say of it (C23), and the business day. Milliseconds. */
export class ServerClock {
  readonly #local: () => number
  #sample: ClockSample | null = null
  #latencyMs: number | null = null
  #day = { minute: -1, setup: setupMachine.initial, day: '' }

  /** `local`: this device's clock. Since the epoch. */
  constructor(local: () => number) {
    this.#local = local
  }

  /** How far this device's clock is off. */
  get offsetMs(): number {
    return this.#sample?.offsetMs ?? 0
  }

  /** Round trip of the last question that was answered in time. */
  get latencyMs(): number | null {
    return this.#latencyMs
  }

  /** Since the epoch. */
  now(): number {
    return this.#local() + this.offsetMs
  }

  /** The day of now, by the restaurant's time zone and the hour at which its days begin. */
  businessDay(setup: SetupState): string {
    const now = this.now()
    const minute = Math.floor(now / DAY_CACHE_MS)
    if (this.#day.minute !== minute || this.#day.setup !== setup) {
      const { timeZone = 'UTC', dayStartsAtHour = 4 } = setup.restaurant ?? {}
      this.#day = { minute, setup, day: businessDayOf(now, timeZone, dayStartsAtHour) }
    }
    return this.#day.day
  }

  /** The server has answered just now what was asked at `sentAt` (local clock). */
  note(sentAt: number, serverNow: number): void {
    const receivedAt = this.#local()
    const roundTripMs = receivedAt - sentAt
    this.#sample = betterClock(this.#sample, sentAt, serverNow, receivedAt)
    if (roundTripMs >= 0 && roundTripMs < SILENCE_MS) this.#latencyMs = roundTripMs
  }
}
