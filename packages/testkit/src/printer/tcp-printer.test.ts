import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { textLinesOf } from './paper.ts'
import { TcpPrinter } from './tcp-printer.ts'

const QUESTIONS = [1, 2, 3, 4].flatMap((n) => [0x10, 0x04, n])
const CUT = [0x1d, 0x56, 0x42, 0]

async function opened(): Promise<TcpPrinter> {
  const machine = await TcpPrinter.open()
  onTestFinished(() => machine.switchOff())
  return machine
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/** The next so many bytes that it says. */
async function heard(socket: Socket, count: number): Promise<readonly number[]> {
  const bytes: number[] = []
  while (bytes.length < count) bytes.push(...((await once(socket, 'data')) as [Buffer])[0])
  return bytes
}

test('[F4.3] the emulator answers how it is at once, and in turn only behind what it has printed', async () => {
  const machine = await opened()
  const socket = await connected(machine.port)
  socket.write(Uint8Array.from(QUESTIONS))
  expect(await heard(socket, 4)).toEqual([0x12, 0x12, 0x12, 0x12])
  machine.printer.runOutAfter(0)
  socket.write(Uint8Array.from([...Buffer.from('one\ntwo\n'), ...CUT, 0x1d, 0x72, 1, ...QUESTIONS]))
  expect(await heard(socket, 4)).toEqual([0x1a, 0x32, 0x12, 0x7e])
  expect(machine.printer.papers).toEqual([])
  const answer = heard(socket, 1)
  machine.printer.refill()
  expect(await answer).toEqual([0])
  expect(machine.printer.papers.map(textLinesOf)).toEqual([['one', 'two']])
  socket.destroy()
})

test('[F4.3] the emulator drops a connection after so many bytes, and refuses when it is off', async () => {
  const machine = await opened()
  machine.faults.breaksAfter.push(6)
  const socket = await connected(machine.port)
  socket.on('error', () => {})
  socket.write('one\ntwo\n')
  await once(socket, 'close')
  expect(machine.printer.hanging?.items).toHaveLength(1)
  await machine.switchOff()
  const refused = connect(machine.port, '127.0.0.1')
  const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNREFUSED')
})
