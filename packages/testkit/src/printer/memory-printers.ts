import type { Clock, Connection, ConnectionEvents, PrinterAddress, Transport } from '@comanda/printing'
import { EmulatedPrinter, type EmulatedPrinterOptions } from './emulated-printer.ts'
import { type LineFaults, noFaults } from './line-faults.ts'

/** A printer without a socket, and its way to the server. */
export class MemoryPrinter {
  readonly printer: EmulatedPrinter
  readonly faults: LineFaults = noFaults()
  readonly #ends = new Set<() => void>()

  constructor(options: EmulatedPrinterOptions = {}) {
    this.printer = new EmulatedPrinter(options)
  }

  switchOff(): void {
    this.faults.isOff = true
    this.printer.powerCycle()
    this.breakAll()
  }

  switchOn(): void {
    this.faults.isOff = false
  }

  /** Connections stay, and nothing passes any more. */
  hang(): void {
    this.faults.isHanging = true
  }

  /** Ends every connection, as a switch that restarts does. */
  breakAll(): void {
    for (const end of [...this.#ends]) end()
  }

  connect(clock: Clock, delay: () => number, events: ConnectionEvents): Promise<Connection> {
    return new Promise((resolve, reject) => {
      clock.after(delay(), () => {
        if (this.faults.isOff) reject(new Error('connection refused (simulated)'))
        else resolve(this.#connection(clock, delay, events))
      })
    })
  }

  #connection(clock: Clock, delay: () => number, events: ConnectionEvents): Connection {
    let isOpen = true
    let left = this.faults.breaksAfter.shift() ?? Number.POSITIVE_INFINITY
    const end = (): void => {
      if (!isOpen) return
      isOpen = false
      this.#ends.delete(end)
      this.printer.connectionEnded()
      clock.after(delay(), () => events.ended())
    }
    this.#ends.add(end)
    const arrive = (bytes: Uint8Array): void => {
      if (!isOpen || this.faults.isHanging) return
      const here = bytes.subarray(0, left)
      left -= here.length
      this.printer.receive(here, (answer) => {
        clock.after(delay(), () => {
          if (isOpen && !this.faults.isHanging) events.heard(answer)
        })
      })
      if (left <= 0) end()
    }
    let free = 0
    return {
      send: (bytes) => {
        if (!isOpen) return Promise.reject(new Error('connection reset (simulated)'))
        free = Math.max(free, clock.now() + delay())
        clock.after(free - clock.now(), () => arrive(bytes))
        return Promise.resolve()
      },
      // What was sent still arrives.
      close: () => clock.after(Math.max(0, free - clock.now()), end),
    }
  }
}

/** Printers by host. `delay`: milliseconds that a message takes. */
export const memoryTransport = (
  printers: ReadonlyMap<string, MemoryPrinter>,
  clock: Clock,
  delay: () => number = () => 1,
): Transport => ({
  connect: ({ host }: PrinterAddress, events) => {
    const printer = printers.get(host)
    return printer === undefined
      ? Promise.reject(new Error(`nobody is called ${host} (simulated)`))
      : printer.connect(clock, delay, events)
  },
})
