/**
 * Run as a thread of its own: everything that printing costs (its disk, its sockets, its pictures of
 * letters) is kept away from the thread that takes orders.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { DrawText } from '@comanda/printing'
import { openDrawText } from '@comanda/printing/raster'
import { v7 as uuidv7 } from 'uuid'
import { openJobFile } from './job-file.ts'
import { type PrintCalls, PrintHouse } from './print-house.ts'
import { sqliteJobStore } from './sqlite-job-store.ts'
import { tcpTransport } from './tcp-transport.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

const port = parentPort as MessagePort
const { file } = workerData as WorkerStart
const tell = (message: FromWorker): void => port.postMessage(message)
const problem = (code: string, cause: unknown): void =>
  tell({
    t: 'problem',
    code,
    message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  })

const db = openJobFile(file, (cause) => problem('job-file-put-aside', cause))
const house = new PrintHouse({
  storeOf: (restaurantId) => sqliteJobStore(db, restaurantId),
  transport: tcpTransport,
  clock: {
    now: () => Date.now(),
    after: (delayMs, task) => {
      const timer = setTimeout(task, delayMs)
      return () => clearTimeout(timer)
    },
  },
  newId: uuidv7,
  draw: await openDraw(),
  reported: (restaurantId, reports) => tell({ t: 'reports', restaurantId, reports }),
  problem,
})

/** Without its fonts it still prints; what a code page lacks is then `?`. */
async function openDraw(): Promise<DrawText | null> {
  try {
    return await openDrawText()
  } catch (cause) {
    problem('fonts-missing', cause)
    return null
  }
}

port.on('message', (message: ToWorker) => {
  if (message.t === 'close') void close()
  else void answer(message.n, message.call, message.args)
})

async function answer(n: number, call: keyof PrintCalls, args: readonly unknown[]): Promise<void> {
  try {
    const ask = house[call] as (...given: unknown[]) => Promise<unknown>
    tell({ t: 'result', n, result: await ask.apply(house, [...args]) })
  } catch (cause) {
    tell({ t: 'failed', n, message: cause instanceof Error ? cause.message : String(cause) })
  }
}

async function close(): Promise<void> {
  await house.close()
  db.close()
  // Ends this thread only; sockets that linger are let go of.
  process.exit(0)
}
