import type { Hub, Session } from '@comanda/hub'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '@comanda/protocol'
import { v7 as uuidv7 } from 'uuid'
import type { PastStep } from './open-checks.ts'

/** Somebody at a terminal. */
export interface Carrier {
  readonly terminalId: string
  readonly personId: string
  readonly proof: string
  readonly token: string
}

const MINUTE_MS = 60_000

/** Lets terminals hand in what people did a while ago, as after an outage: each step keeps its own time and author. */
export async function replay(options: {
  readonly hub: Hub
  readonly log: string
  readonly carriers: readonly Carrier[]
  readonly steps: readonly PastStep[]
  readonly now: number
}): Promise<void> {
  const { hub, log, carriers, steps, now } = options
  const writers = new Map(carriers.map((carrier) => [carrier.terminalId, new Writer(hub, log, carrier, now)]))
  for (const { terminalId, minutesAgo, command } of steps)
    writers.get(terminalId)?.write(command, now - minutesAgo * MINUTE_MS)
  for (const writer of writers.values()) await writer.end()
}

class Writer {
  readonly #session: Session
  readonly #log: string
  readonly #carrier: Carrier
  readonly #replica = uuidv7()
  #n = 0

  constructor(hub: Hub, log: string, carrier: Carrier, now: number) {
    this.#log = log
    this.#carrier = carrier
    this.#session = hub.connect({ send: () => {}, close: () => {} }, 'http')
    const { token, personId, proof } = carrier
    this.#session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token,
      cursors: [],
      writers: [],
      people: [{ personId, proof }],
      presence: -1,
      sentAt: now,
    })
  }

  write(command: unknown, at: number): void {
    this.#n += 1
    const { personId: by, terminalId: terminal } = this.#carrier
    const envelope = { replica: this.#replica, n: this.#n, by, terminal, at, basis: 0, command }
    this.#session.receive({ t: 'commands', log: this.#log, envelopes: [envelope] })
  }

  async end(): Promise<void> {
    await this.#session.caughtUp()
    this.#session.end()
  }
}
