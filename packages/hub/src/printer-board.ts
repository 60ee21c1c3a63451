import type { PrinterReport } from '@comanda/protocol'

interface Told {
  /** Higher with every change, also over restarts of the server: what an earlier life told is never taken for the same. */
  readonly version: number
  readonly printers: readonly PrinterReport[]
}

const NOTHING: Told = { version: -1, printers: [] }

/** How the printers of each restaurant are, as last told. Forgotten with the process: whoever prints tells it anew. */
export class PrinterBoard {
  readonly #told = new Map<string, Told>()

  /** -1: nothing has been told. */
  version(restaurantId: string): number {
    return this.#of(restaurantId).version
  }

  /** True when they are other ones than before. */
  set(restaurantId: string, printers: readonly PrinterReport[], now: number): boolean {
    const { version, printers: before } = this.#of(restaurantId)
    if (JSON.stringify(before) === JSON.stringify(printers)) return false
    this.#told.set(restaurantId, { version: Math.max(version + 1, now), printers })
    return true
  }

  /** The message that tells them. */
  text(restaurantId: string): string {
    return JSON.stringify({ t: 'printers', ...this.#of(restaurantId) })
  }

  #of(restaurantId: string): Told {
    return this.#told.get(restaurantId) ?? NOTHING
  }
}
