import { ApiError } from '../http/api-error.ts'
import type { History } from './history.ts'
import { HistoryError } from './history-error.ts'
import type { Question, ResultOf } from './messages.ts'

/** The answer to a question of an HTTP request. Throws 503 where history has none. */
export async function askHistory<Q extends Question>(history: History, question: Q): Promise<ResultOf<Q>> {
  try {
    return await history.ask(question)
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error
    throw error.code === 'too-slow' ? tooSlow(error) : notNow(error)
  }
}

const notNow = (cause: HistoryError): ApiError =>
  new ApiError(
    503,
    'history-unavailable',
    'Past checks and times cannot be searched right now. Selling goes on.',
    'Try again in a moment; if it stays so, look at the server’s log.',
    { cause },
  )

const tooSlow = (cause: HistoryError): ApiError =>
  new ApiError(
    503,
    'history-too-slow',
    'The search took too long and was given up. Selling goes on.',
    'Ask for fewer days at once, or try again in a moment.',
    { cause },
  )
