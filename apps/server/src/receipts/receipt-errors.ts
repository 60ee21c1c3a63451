import { ApiError } from '../http/api-error.ts'

export const unknownCheck = (): ApiError =>
  new ApiError(
    404,
    'check-unknown',
    'There is no such check here, or it is somebody else’s.',
    'Search for it by its number or table.',
  )

export const unknownRefund = (): ApiError =>
  new ApiError(
    404,
    'refund-unknown',
    'There is no such refund of this check.',
    'Look at the check’s receipt.',
  )

export const unknownMail = (): ApiError =>
  new ApiError(
    404,
    'mail-unknown',
    'There is no such mail; it may be older than thirty days.',
    'Send it again.',
  )

export const notSettled = (): ApiError =>
  new ApiError(
    409,
    'check-not-settled',
    'This check is not paid, so there is no receipt of it.',
    'Print the bill, or take the payment first.',
  )

export const notOpen = (): ApiError =>
  new ApiError(
    409,
    'check-closed',
    'This check is closed: a bill is for what is still to be paid.',
    'Print its receipt instead.',
  )

export const noReceiptPrinter = (): ApiError =>
  new ApiError(
    409,
    'no-receipt-printer',
    'No printer in use is for receipts: this terminal has none, and all there are print for the kitchen.',
    'Show it on the screen or mail it; name a receipt printer of the terminal in the back office.',
  )

export const mailNotSetUp = (): ApiError =>
  new ApiError(
    409,
    'mail-not-set-up',
    'This server was not told which mail server it may use.',
    'Start it with --smtp smtp://user:password@host:587 or COMANDA_SMTP, and the sender as COMANDA_MAIL_FROM.',
  )

export const mayNot = (): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    'Only somebody who may take payments or add lines can do this with receipts.',
    'Let somebody with that permission sign in.',
  )
