import { ServiceCommand } from '@comanda/domain'
import type { Hub, Session } from '@comanda/hub'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '@comanda/protocol'
import { v7 as uuidv7 } from 'uuid'
import { type Member, range, TABLES } from './members.ts'
import { priceOf } from './restaurant.ts'

const LINES = 4

/** Every table is taken and has ordered: what is measured is the middle of a service, not its first minute. */
export async function openChecks(hub: Hub, members: readonly Member[]): Promise<void> {
  const writers = members.map((member) => new Writer(hub, member))
  for (const table of range(TABLES)) {
    const writer = writers[table % writers.length]
    const checkId = uuidv7()
    writer?.write({ type: 'openCheck', checkId, tableId: `table-${table}`, provisional: `T-${table}` })
    for (const line of range(LINES)) writer?.write(addLine(checkId, table * LINES + line))
  }
  for (const writer of writers) await writer.end()
}

const addLine = (checkId: string, n: number) => ({
  type: 'addLine',
  checkId,
  lineId: uuidv7(),
  productId: `product-${n % 80}`,
  quantity: 1,
  seen: { unitPriceMinor: priceOf(n % 80), setupSeq: 1_000 },
})

class Writer {
  readonly #session: Session
  readonly #member: Member
  readonly #replica = uuidv7()
  #n = 0

  constructor(hub: Hub, member: Member) {
    this.#member = member
    this.#session = hub.connect({ send: () => {}, close: () => {} }, 'http')
    const { token, personId, proof } = member
    this.#session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token,
      cursors: [],
      writers: [],
      people: [{ personId, proof }],
      presence: -1,
      sentAt: Date.now(),
    })
  }

  write(command: object): void {
    const { personId: by, terminalId: terminal, serviceLog: log } = this.#member
    this.#n += 1
    const envelope = { replica: this.#replica, n: this.#n, by, terminal, at: Date.now(), basis: 0 }
    const parsed = ServiceCommand.parse(command)
    this.#session.receive({ t: 'commands', log, envelopes: [{ ...envelope, command: parsed }] })
  }

  async end(): Promise<void> {
    await this.#session.caughtUp()
    this.#session.end()
  }
}
