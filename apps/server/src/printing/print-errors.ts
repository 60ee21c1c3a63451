import type { Refused } from '@comanda/printing'
import { ApiError } from '../http/api-error.ts'

export const unknownPrinter = (): ApiError =>
  new ApiError(404, 'printer-unknown', 'There is no such printer here.', 'Look at the list of printers.')

export const inactivePrinter = (): ApiError =>
  new ApiError(
    409,
    'printer-inactive',
    'This printer is switched off in the back office.',
    'Switch it on there.',
  )

export const noPrinters = (): ApiError =>
  new ApiError(404, 'no-printers', 'This restaurant has no printers.', 'Add one in the back office.')

export const notNow = (cause: unknown): ApiError =>
  new ApiError(
    503,
    'printing-unavailable',
    'The server cannot look after printers right now. Selling goes on.',
    'Try again in a moment; if it stays so, look at the server’s log.',
    { cause },
  )

/** What became of a job that somebody wanted to decide on. */
export function refusedJob(refused: Refused): ApiError {
  switch (refused) {
    case 'job-unknown':
      return new ApiError(
        404,
        refused,
        'There is no such paper; it may be older than three days.',
        'Look at the printer’s list.',
      )
    case 'job-being-printed':
      return new ApiError(409, refused, 'It is being printed at this moment.', 'Wait until it is done.')
    case 'job-over':
      return new ApiError(
        409,
        refused,
        'It has been printed or thrown away already.',
        'Print it again if it is wanted.',
      )
  }
}
