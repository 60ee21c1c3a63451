import type { Refusal } from '@comanda/sync'
import { ApiError } from '../../http/api-error.ts'

export const mayNotRefund = (): ApiError =>
  new ApiError(403, 'not-permitted', 'This person may not give money back.', 'Let somebody sign in who may.')

export const unknownCheck = (): ApiError =>
  new ApiError(
    404,
    'check-unknown',
    'There is no such check here, or it is somebody else’s.',
    'Ask at a terminal of the multi-session in which it was paid.',
  )

export const notSettled = (): ApiError =>
  new ApiError(
    409,
    'check-not-settled',
    'Nothing was paid for this check, so nothing can be given back.',
    'Look whether another check was meant.',
  )

export const notYetRead = (): ApiError =>
  new ApiError(
    503,
    'history-incomplete',
    'The server is still reading older records.',
    'Try again in a moment.',
  )

export const doubtful = (): ApiError =>
  new ApiError(
    409,
    'check-doubtful',
    'What is stored for searching past checks is not what the log says of this one.',
    'Stop the server, delete history.db, start it again: it is made anew from the log. Then check the log with "comanda verify".',
  )

/** What the log had against it. */
export const refused = ({ code }: Refusal): ApiError =>
  new ApiError(409, code, 'The check could not be brought back.', 'Look at the check again.')
