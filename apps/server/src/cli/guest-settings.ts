import type { SmtpSettings } from '../receipts/mail/smtp.ts'
import { StartError } from './start-error.ts'

/** What the links on receipts begin with, without a slash at the end. Throws a `StartError`. */
export function publicUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '')
  throw new StartError(`"${text}" is no address of a website.`, {
    mend: 'Give one such as https://bistro.example with --public-url.',
  })
}

/** The mail server, and who sends: the user of the server where nobody else is named. Throws a `StartError`. */
export function smtpOf(url: string | undefined, sender: string | undefined): SmtpSettings | null {
  if (url === undefined) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new StartError(`"${withoutUser(url)}" is no mail server.`, {
      mend: 'Give one such as smtp://user:password@mail.example:587 with --smtp.',
    })
  const user = decodeURIComponent(new URL(url).username)
  const from = sender ?? (user.includes('@') ? user : undefined)
  if (from !== undefined) return { url, from }
  throw new StartError('Nobody is named as the sender of mails.', {
    mend: 'Name one with --mail-from "Bistro <receipts@bistro.example>".',
  })
}

/** A password is shown nowhere. */
const withoutUser = (url: string): string => url.replace(/\/\/[^@]*@/, '//')
