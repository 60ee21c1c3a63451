import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { RESTAURANT_ID } from '../../demo/terminals.ts'
import type { ServerOptions } from '../../server.ts'
import { forThisTest } from '../../testing/for-this-test.ts'
import { get, post } from '../../testing/http.ts'
import { type TestServer, testServer } from '../../testing/test-server.ts'
import { exchange, SERVICE_LOG, TestTerminal } from '../../testing/test-terminal.ts'

export async function does(hub: Hub, log: string, ...commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    const answer = await hub.command(log, command)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
}

export interface CashDeskOptions {
  readonly server?: Partial<ServerOptions>
  /** Fields of the terminal, and of the restaurant, that are other than usual. */
  readonly terminal?: object
  readonly restaurant?: object
}

/** The cash desk of the demo restaurant with a printer of its own, and guests who eat and pay. */
export class CashDesk {
  readonly server: TestServer
  readonly carla: TestTerminal
  #count = 0

  private constructor(server: TestServer, carla: TestTerminal) {
    this.server = server
    this.carla = carla
  }

  /** `port`: where its printer listens. */
  static async open(
    port: number,
    { server: options, terminal, restaurant }: CashDeskOptions = {},
  ): Promise<CashDesk> {
    const server = forThisTest(await testServer({ publicUrl: 'https://guests.example', ...options }))
    const { hub } = server
    const { saved: _r, ...house } = hub.setup(RESTAURANT_ID).restaurant ?? { saved: null }
    const { saved: _t, ...desk } = hub.setup(RESTAURANT_ID).terminals['demo-cashier'] ?? { saved: null }
    await does(
      hub,
      setupLogOf(RESTAURANT_ID),
      {
        type: 'saveRestaurant',
        value: { ...house, locale: 'en', timeZone: 'UTC', usesTills: false, ...restaurant },
      },
      { type: 'savePrinter', value: { id: 'p-till', name: 'Till', host: '127.0.0.1', port } },
      { type: 'saveTerminal', value: { ...desk, receiptPrinterId: 'p-till', ...terminal } },
    )
    return new CashDesk(server, await TestTerminal.of(server, 'demo-cashier', 'carla'))
  }

  get headers(): Record<string, string> {
    return headersOf(this.carla)
  }

  /** A new check with two units of a plain dish. Returns its id and what is due. */
  async order(more: object = {}): Promise<{ readonly checkId: string; readonly dueMinor: number }> {
    this.#count += 1
    const { hub } = this.server
    const checkId = `check-${this.#count}`
    const product = Object.values(hub.setup(RESTAURANT_ID).products).find(
      ({ combo, variants, modifierGroupIds, priceKind }) =>
        combo.length + variants.length + modifierGroupIds.length === 0 && priceKind === 'fixed',
    )
    if (product === undefined) throw new Error('no plain product')
    const lineId = `${checkId}-line`
    await does(
      hub,
      SERVICE_LOG,
      { type: 'openCheck', checkId, tableId: null, provisional: `X-${this.#count}`, another: true },
      {
        type: 'addLine',
        checkId,
        lineId,
        productId: product.id,
        quantity: 2,
        seen: { unitPriceMinor: product.priceMinor, setupSeq: 1_000 },
        ...more,
      },
    )
    return { checkId, dueMinor: 2 * product.priceMinor }
  }

  /** Carla takes all of it, at the cash desk. */
  async pay(
    { checkId, dueMinor }: { readonly checkId: string; readonly dueMinor: number },
    more: object = {},
  ): Promise<void> {
    const command = {
      type: 'takePayment',
      checkId,
      paymentId: `${checkId}-paid`,
      methodId: 'cash',
      amountMinor: dueMinor,
      seen: { dueMinor },
      ...more,
    }
    const { url } = this.server
    await exchange(url, [this.carla.hello(), this.carla.commands(command as never)])
  }

  async paid(): Promise<string> {
    const check = await this.order()
    await this.pay(check)
    return check.checkId
  }

  receipt(checkId: string) {
    return get(`${this.server.url}/api/checks/${checkId}/receipt`, this.headers)
  }

  act(checkId: string, action: object, what: 'receipt' | 'bill' = 'receipt') {
    return post(`${this.server.url}/api/checks/${checkId}/${what}`, action, this.headers)
  }
}

export const headersOf = ({ token, personId, proof }: TestTerminal): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'x-comanda-person': personId,
  'x-comanda-proof': proof,
})
