import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { billOf, type Check, customerOf, type Receipt, type ServiceOp } from '@comanda/domain'
import type { WantedJob } from '@comanda/printing'
import { parseLogName } from '@comanda/protocol'
import type { OpRecord } from '@comanda/sync'
import { newSalt } from '../hashing.ts'
import { notNow } from '../printing/print-errors.ts'
import type { Printing } from '../printing/printing.ts'
import { findPaper, paperOf, type Sources, shownOf } from './find-receipt.ts'
import { letterOf } from './mail/letter.ts'
import { type Mail, MailQueue } from './mail/mail-queue.ts'
import { Mailer } from './mail/mailer.ts'
import type { PostOffice } from './mail/smtp.ts'
import type { ReceiptAsking } from './may-ask.ts'
import { ownPapers } from './own-papers.ts'
import { ReceiptBook } from './receipt-book.ts'
import { mailNotSetUp, noReceiptPrinter, notOpen, unknownCheck } from './receipt-errors.ts'
import { openReceiptFile } from './receipt-file.ts'
import { paperId, receiptJob } from './receipt-job.ts'
import { receiptPrinterOf } from './receipt-printer.ts'
import type { MailAnswer, ReceiptAnswer, ReceiptDone } from './receipt-schemas.ts'

export interface ReceiptsOptions extends Sources {
  readonly file: string
  readonly printing: () => Printing
  /** `null`: no mail server was named. */
  readonly office: PostOffice | null
  /** Where guests reach this server, as `https://host`; `null`: that is not known. */
  readonly origin: () => string | null
  readonly now: () => number
  /** Something that its operator should know. */
  readonly report: (problem: { readonly code: string; readonly cause: unknown }) => void
}

/** Which receipt somebody asks for. `origin`: where the asking terminal reaches this server. */
export interface Asked {
  readonly asking: ReceiptAsking
  readonly checkId: string
  readonly refundId: string
  readonly origin: string | null
}

/** Receipts, bills and refunds: shown, printed, mailed, and behind their links (F5.5). */
export class Receipts {
  readonly #options: ReceiptsOptions
  readonly #db: DatabaseSync
  readonly #book: ReceiptBook
  readonly #mails: MailQueue
  readonly #mailer: Mailer | null

  /** Throws when its file cannot be written. */
  constructor(options: ReceiptsOptions) {
    const { file, now, office, report } = options
    this.#options = options
    this.#db = openReceiptFile(file, (cause) => report({ code: 'receipts-damaged', cause }))
    this.#book = new ReceiptBook({ db: this.#db, newToken: newSalt, now })
    this.#mails = new MailQueue(this.#db)
    const problem = (code: string, cause: unknown): void => report({ code, cause })
    this.#mailer =
      office &&
      new Mailer({ queue: this.#mails, office, now, problem, compose: (mail) => this.#letter(mail) })
  }

  /** Sends what waits. */
  start(): void {
    this.#mailer?.start()
  }

  /** What a record of a service log opens or prints by itself. */
  own(log: string, record: OpRecord<ServiceOp>): readonly WantedJob[] {
    const { hub, now, origin } = this.#options
    return ownPapers(log, record, { hub, now, book: this.#book, linkOf: (token) => linkOf(token, origin()) })
  }

  async show({ asking, checkId, refundId, origin }: Asked): Promise<ReceiptAnswer> {
    const found = await this.#find(asking, checkId)
    const receipt = shownOf(found, refundId, asking.setup, this.#options.now())
    const ref = { log: asking.log, checkId: found.check.id, refundId }
    const token = receipt.kind === 'bill' ? null : this.#book.tokenOf(ref)
    return {
      receipt,
      link: token === null ? null : linkOf(token, origin),
      path: token === null ? null : `/r/${token}`,
      copies: this.#book.copies(ref),
      canMail: this.#mailer !== null,
      mailTo: customerOf(asking.setup, forWhom(found.check, refundId))?.email ?? '',
    }
  }

  async print({ asking, checkId, refundId, origin }: Asked): Promise<ReceiptDone> {
    const found = await this.#find(asking, checkId)
    const receipt = paperOf(found, refundId, asking.setup)
    const ref = { log: asking.log, checkId: found.check.id, refundId }
    this.#assertPrinter(asking)
    const link = linkOf(this.#book.tokenOf(ref), origin)
    const copy = this.#book.nextCopy(ref)
    return this.#toPrinter(asking, receipt, { id: paperId(ref.checkId, refundId, copy), link, copy })
  }

  /** The bill before payment, as often as it is wanted. */
  async printBill({ asking, checkId }: Omit<Asked, 'refundId' | 'origin'>): Promise<ReceiptDone> {
    const { check, around } = await this.#find(asking, checkId)
    if (check.status !== 'open') throw notOpen()
    const bill = billOf(check, asking.setup, this.#options.now(), around)
    return this.#toPrinter(asking, bill, { id: `bill:${check.id}:${randomUUID()}`, link: null, copy: 1 })
  }

  /** Takes a mail. It is durable when this resolves, and sent when the mail server takes it. */
  async mail({ asking, checkId, refundId, origin }: Asked, recipient: string): Promise<ReceiptDone> {
    if (this.#mailer === null) throw mailNotSetUp()
    const found = await this.#find(asking, checkId)
    paperOf(found, refundId, asking.setup)
    const ref = { log: asking.log, checkId: found.check.id, refundId }
    const id = randomUUID()
    const link = linkOf(this.#book.tokenOf(ref), origin)
    this.#mails.add({ id, ...ref, link, recipient, madeAt: this.#options.now() })
    this.#mailer.wake()
    return { action: 'email', mailId: id }
  }

  /** What became of a mail; `null`: there is none. */
  mailState({ restaurantId }: ReceiptAsking, id: string): MailAnswer | null {
    const mail = this.#mails.find(id)
    if (mail === null || parseLogName(mail.log)?.restaurantId !== restaurantId) return null
    const { state, tries, problem } = mail
    return { id, state, tries, problem }
  }

  /** The receipt behind a link. Throws 404 where there is none. */
  async behind(token: string): Promise<Receipt> {
    const ref = this.#book.behind(token)
    if (ref === null) throw unknownCheck()
    return this.#receipt(ref)
  }

  async close(): Promise<void> {
    await this.#mailer?.close()
    this.#db.close()
  }

  #find({ log, ownOnly }: Pick<ReceiptAsking, 'log' | 'ownOnly'>, checkId: string) {
    return findPaper({ log, checkId, ownOnly }, this.#options)
  }

  async #receipt({ log, checkId, refundId }: Pick<Mail, 'log' | 'checkId' | 'refundId'>): Promise<Receipt> {
    const setup = this.#options.hub.setup(parseLogName(log)?.restaurantId ?? '')
    return paperOf(await this.#find({ log, ownOnly: null }, checkId), refundId, setup)
  }

  async #letter(mail: Mail) {
    return letterOf(await this.#receipt(mail), mail.link)
  }

  #assertPrinter({ terminal, setup }: ReceiptAsking): void {
    if (receiptPrinterOf(terminal, setup) === null) throw noReceiptPrinter()
  }

  async #toPrinter(
    { restaurantId, terminal, setup }: ReceiptAsking,
    receipt: Receipt,
    { id, ...paper }: { readonly id: string; readonly link: string | null; readonly copy: number },
  ): Promise<ReceiptDone> {
    const printer = receiptPrinterOf(terminal, setup)
    const house = this.#options.printing().house(restaurantId)
    if (printer === null || house === null) throw noReceiptPrinter()
    const job = receiptJob(id, receipt, paper, printer)
    try {
      await house.print(restaurantId, [job])
    } catch (cause) {
      throw notNow(cause)
    }
    return { action: 'print', jobId: job.id, printerId: printer.id, copy: paper.copy }
  }
}

/** The customer whom a document is made out to; empty: nobody. */
const forWhom = ({ customer, invoices = [] }: Check, documentId: string): string =>
  invoices.find(({ id }) => id === documentId)?.customerId ?? customer?.id ?? ''

const linkOf = (token: string, origin: string | null): string | null =>
  origin === null ? null : `${origin}/r/${token}`
