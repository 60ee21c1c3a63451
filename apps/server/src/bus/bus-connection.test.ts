import { EventEmitter } from 'node:events'
import type { Hub, Sink } from '@comanda/hub'
import { CLOSE_CODES, SILENCE_MS } from '@comanda/protocol'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { silentLogger } from '../logger.ts'
import { BusConnection } from './bus-connection.ts'

const MIB = 1024 * 1024

/** A socket whose other side reads nothing unless told to. */
class StuckSocket extends EventEmitter {
  readonly readyState = WebSocket.OPEN
  bufferedAmount = 0
  sent: string[] = []
  closedWith: number | null = null
  isCut = false

  send(text: string): void {
    this.sent.push(text)
    this.bufferedAmount += text.length
  }

  close(code: number): void {
    this.closedWith = code
  }

  terminate(): void {
    this.isCut = true
    this.emit('close')
  }
}

/** A session says goodbye through its sink, as the hub's does. */
function connect() {
  const socket = new StuckSocket()
  const reasons: string[] = []
  const ended = { count: 0 }
  const hub = {
    connect: (sink: Sink) => ({
      end: () => {
        ended.count += 1
      },
      close: (reason: 'too-slow') => {
        sink.send('goodbye')
        sink.close(reason)
      },
    }),
  } as unknown as Hub
  const connection = new BusConnection({
    webSocket: socket as unknown as WebSocket,
    hub,
    log: silentLogger(),
    closed: (reason) => reasons.push(reason),
    now: 0,
  })
  return { socket, connection, reasons, ended }
}

test('a receiver that lets four mebibytes pile up is told so, and cut when it does not go', async () => {
  const { socket, connection, reasons, ended } = connect()
  for (let i = 0; i < 6; i++) connection.send('x'.repeat(MIB))
  expect(reasons).toEqual([])
  connection.send('one more')
  expect(reasons).toEqual(['too-slow'])
  expect(socket.closedWith).toBe(CLOSE_CODES['too-slow'].code)
  expect(socket.sent.at(-1)).toBe('goodbye')
  connection.send('unheard')
  expect(socket.sent.at(-1)).toBe('goodbye')
  connection.sweep(SILENCE_MS - 1)
  expect(socket.isCut).toBe(false)
  connection.sweep(SILENCE_MS)
  await connection.gone
  expect(ended.count).toBe(1)
})

test('one large snapshot is no reason to cut', () => {
  const { socket, connection, reasons } = connect()
  connection.send('x'.repeat(40 * MIB))
  for (let i = 0; i < 30; i++) connection.send('x'.repeat(100_000))
  expect(reasons).toEqual([])
  socket.bufferedAmount = 0
  connection.send('on we go')
  expect(socket.sent.at(-1)).toBe('on we go')
})
