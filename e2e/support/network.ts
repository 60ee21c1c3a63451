import type { BrowserContext, WebSocketRoute } from 'playwright-core'

/**
 * The Wi-Fi of one device. Chromium's own offline switch leaves open WebSockets alone, so those are cut here.
 * Made before the first page.
 */
export class Network {
  readonly #context: BrowserContext
  readonly #sockets = new Set<WebSocketRoute>()
  #isOffline = false

  private constructor(context: BrowserContext) {
    this.#context = context
  }

  static async of(context: BrowserContext): Promise<Network> {
    const network = new Network(context)
    await context.routeWebSocket(/\/ws$/, (socket) => network.#connect(socket))
    return network
  }

  async offline(): Promise<void> {
    this.#isOffline = true
    await this.#context.setOffline(true)
    for (const socket of this.#sockets) await socket.close()
    this.#sockets.clear()
  }

  async online(): Promise<void> {
    this.#isOffline = false
    await this.#context.setOffline(false)
  }

  #connect(socket: WebSocketRoute): void {
    if (this.#isOffline) {
      void socket.close()
      return
    }
    this.#sockets.add(socket)
    socket.connectToServer()
  }
}
