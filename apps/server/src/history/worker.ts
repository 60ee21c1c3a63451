import { parentPort, workerData } from 'node:worker_threads'
import { answered } from './answering.ts'
import type { Files, Report, Request, ResultOf, Task } from './messages.ts'
import { Projection } from './projection.ts'

/** The thread of history: everything that reads logs and writes or searches `history.db` happens here. */
const port = parentPort
if (port === null) throw new Error('this file is the thread of history, not a program')
const tell = (report: Report): void => port.postMessage(report)

const projection = new Projection({
  ...(workerData as Files),
  problem: (cause) => tell({ kind: 'problem', cause: asError(cause) }),
})

function perform(task: Task): Promise<ResultOf<Task>> {
  switch (task.kind) {
    case 'catchUp':
      return projection.catchUp(task.logs)
    case 'rebuild':
      return projection.rebuild()
    case 'close':
      return projection.close().then(() => null)
    default:
      return answered(projection, task)
  }
}

port.on('message', async ({ n, task }: Request) => {
  try {
    tell({ kind: 'done', n, result: await perform(task) })
  } catch (error) {
    tell({ kind: 'failed', n, cause: asError(error) })
  }
  if (task.kind === 'close') port.close()
})

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

tell({ kind: 'ready' })
