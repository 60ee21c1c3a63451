import { connect } from 'node:net'
import type { Connection, ConnectionEvents, PrinterAddress, Transport } from '@comanda/printing'

/** Printers on raw TCP ports. Whoever asks sets the time-outs: a connection here lives until it is closed. */
export const tcpTransport: Transport = { connect: open }

function open({ host, port }: PrinterAddress, events: ConnectionEvents): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true })
    socket.on('data', (bytes: Buffer) => events.heard(bytes))
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('closed'))
      events.ended()
    })
    socket.on('connect', () =>
      resolve({
        send: (bytes) =>
          new Promise((sent, failed) => {
            if (socket.destroyed) failed(new Error('closed'))
            else socket.write(bytes, (error) => (error == null ? sent() : failed(error)))
          }),
        // What was written is still delivered; a printer that takes nothing any more is let go of.
        close: () => {
          socket.end()
          setTimeout(() => socket.destroy(), LINGER_MS).unref()
        },
      }),
    )
    // One that nobody waits for any more (the caller's time-out) ends by itself.
    socket.setTimeout(IDLE_MS, () => socket.destroy())
  })
}

const LINGER_MS = 3_000
const IDLE_MS = 300_000
