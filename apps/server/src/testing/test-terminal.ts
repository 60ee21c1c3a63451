import type { ServiceCommand } from '@comanda/domain'
import {
  type Commands,
  type DownMessage,
  type Hello,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  serviceLogOf,
  type UpMessage,
} from '@comanda/protocol'
import { demoProof } from '../demo/seed.ts'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../demo/terminals.ts'
import type { RunningServer } from '../server.ts'

export const SERVICE_LOG = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)

/** A terminal made by hand: says exactly what the test wants it to say. */
export class TestTerminal {
  readonly terminalId: string
  readonly personId: string
  readonly token: string
  readonly proof: string
  readonly replica: string
  #n = 0

  private constructor(parts: {
    readonly terminalId: string
    readonly personId: string
    readonly token: string
    readonly proof: string
  }) {
    this.terminalId = parts.terminalId
    this.personId = parts.personId
    this.token = parts.token
    this.proof = parts.proof
    this.replica = crypto.randomUUID()
  }

  static async of(server: RunningServer, terminalId: string, personId: string): Promise<TestTerminal> {
    const token = await server.tokens.issue({ restaurantId: RESTAURANT_ID, terminalId })
    return new TestTerminal({ terminalId, personId, token, proof: await demoProof(server.hub, personId) })
  }

  hello(changes: Partial<Hello> = {}): Hello {
    return {
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: this.token,
      cursors: [],
      writers: [{ log: SERVICE_LOG, replica: this.replica, stored: 0 }],
      people: [{ personId: this.personId, proof: this.proof }],
      presence: -1,
      sentAt: Date.now(),
      ...changes,
    }
  }

  /** The next commands of this terminal, in one message. */
  commands(...commands: readonly ServiceCommand[]): Commands {
    return {
      t: 'commands',
      log: SERVICE_LOG,
      envelopes: commands.map((command) => {
        this.#n += 1
        const { replica, personId: by, terminalId: terminal } = this
        return { replica, n: this.#n, by, terminal, at: Date.now(), basis: 0, command }
      }),
    }
  }
}

/** One exchange over HTTP. */
export async function exchange(
  url: string,
  up: readonly UpMessage[],
  options: { readonly wait?: boolean; readonly signal?: AbortSignal } = {},
): Promise<readonly DownMessage[]> {
  const response = await fetch(`${url}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ wait: options.wait ?? false, up }),
    ...(options.signal && { signal: options.signal }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return ((await response.json()) as { readonly down: readonly DownMessage[] }).down
}

export const opensCheck = (checkId: string, tableId: string): ServiceCommand =>
  ({ type: 'openCheck', checkId, tableId, provisional: 'T1-9', another: false }) as ServiceCommand

export const addsLine = (
  checkId: string,
  lineId: string,
  productId: string,
  unitPriceMinor: number,
): ServiceCommand =>
  ({
    type: 'addLine',
    checkId,
    lineId,
    productId,
    quantity: 1,
    customerNote: '',
    kitchenNote: '',
    seen: { unitPriceMinor, setupSeq: 1_000 },
  }) as ServiceCommand
