import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { EmulatedPrinter, type EmulatedPrinterOptions } from './emulated-printer.ts'
import { type LineFaults, noFaults } from './line-faults.ts'

/** A receipt printer on a real TCP port of this machine. */
export class TcpPrinter implements AsyncDisposable {
  readonly printer: EmulatedPrinter
  readonly faults: LineFaults = noFaults()
  readonly #sockets = new Set<Socket>()
  #server: Server
  #port = 0

  private constructor(options: EmulatedPrinterOptions) {
    this.printer = new EmulatedPrinter(options)
    this.#server = this.#makeServer()
  }

  static async open(options: EmulatedPrinterOptions = {}): Promise<TcpPrinter> {
    const printer = new TcpPrinter(options)
    await printer.switchOn()
    return printer
  }

  get port(): number {
    return this.#port
  }

  async switchOn(): Promise<void> {
    if (this.#server.listening) return
    this.#server = this.#makeServer()
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** Refuses connections, ends those that there are and forgets what it had in its memory. */
  async switchOff(): Promise<void> {
    this.printer.powerCycle()
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.switchOff()
  }

  #makeServer(): Server {
    return createServer((socket) => this.#serve(socket))
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      this.#sockets.delete(socket)
      this.printer.connectionEnded()
    })
    if (this.faults.isHanging) return
    let left = this.faults.breaksAfter.shift() ?? Number.POSITIVE_INFINITY
    socket.on('data', (bytes: Buffer) => {
      const here = bytes.subarray(0, left)
      left -= here.length
      this.printer.receive(here, (answer) => {
        if (!socket.destroyed) socket.write(answer)
      })
      if (left <= 0) socket.destroy()
    })
  }
}
