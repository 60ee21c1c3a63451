import { createTransport } from 'nodemailer'

/** A mail as it leaves. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Somebody who takes mails. `send` rejects when one was not taken. */
export interface PostOffice {
  send(letter: Letter): Promise<void>
  close(): void
}

export interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  readonly url: string
  /** `Bistro <receipts@bistro.example>`. */
  readonly from: string
}

/** Nobody is waited for longer: the queue goes on with the next mail. Milliseconds. */
const CONNECT_MS = 10_000
const SILENT_MS = 20_000

/** Hands mails to an SMTP server, with a connection for each: there are few of them. */
export function smtpPostOffice({ url, from }: SmtpSettings): PostOffice {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ id, ...letter }) => {
      // The same mail sent again, after an answer was lost, has the same id: mailboxes show it once.
      await transport.sendMail({ from, ...letter, messageId: `<${id}@receipts.comanda>` })
    },
    close: () => transport.close(),
  }
}

/** True when trying again is of no use: the address, or the mail itself, was refused for good. */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode = 0, command = '' } = error as {
    readonly responseCode?: number
    readonly command?: string
  }
  return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command)
}

/** What went wrong in few words, without what was written. */
export function problemOf(error: unknown): string {
  const { message = '' } = error as { readonly message?: string }
  return message.replace(/\s+/g, ' ').slice(0, 200)
}
