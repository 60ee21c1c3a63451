import type { Mail, MailQueue } from './mail-queue.ts'
import { isRefusedForGood, type Letter, type PostOffice, problemOf } from './smtp.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Pauses after each failure; the last one stays. Milliseconds. */
const PAUSES_MS = [0.5, 1, 2, 5, 15, 30].map((minutes) => minutes * MINUTE_MS)
/** After so long nobody waits for a receipt any more. Milliseconds. */
const GIVE_UP_MS = 3 * DAY_MS
const KEPT_MS = 30 * DAY_MS
/** A timer cannot wait longer. Milliseconds. */
const LONGEST_MS = 3_600_000

export interface MailerOptions {
  readonly queue: MailQueue
  readonly office: PostOffice
  readonly compose: (mail: Mail) => Promise<Omit<Letter, 'id' | 'to'>>
  readonly now: () => number
  /** Something that its operator should know. */
  readonly problem: (code: string, cause: unknown) => void
}

/** Sends what waits, one by one, in the background: a dead mail server loses nothing and blocks nobody. */
export class Mailer {
  readonly #options: MailerOptions
  #running: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(options: MailerOptions) {
    this.#options = options
  }

  start(): void {
    const { queue, now } = this.#options
    queue.prune(now() - KEPT_MS)
    this.wake()
  }

  /** Something new may wait. */
  wake(): void {
    if (this.#isClosed) return
    clearTimeout(this.#timer ?? undefined)
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      this.#sleep()
    })
  }

  /** Sends nothing more. What is being sent is given up, and tried again at the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer ?? undefined)
    this.#options.office.close()
    await Promise.race([this.#running, pause(CLOSE_MS)])
  }

  async #run(): Promise<void> {
    for (let mail = this.#due(); mail !== null && !this.#isClosed; mail = this.#due()) await this.#send(mail)
  }

  #due(): Mail | null {
    const mail = this.#options.queue.next()
    return mail !== null && mail.nextAt <= this.#options.now() ? mail : null
  }

  async #send(mail: Mail): Promise<void> {
    const { queue, office, compose } = this.#options
    const { id, recipient: to } = mail
    try {
      await office.send({ id, to, ...(await compose(mail)) })
      if (!this.#isClosed) queue.sent(id)
    } catch (error) {
      if (!this.#isClosed) this.#failed(mail, error)
    }
  }

  #failed({ id, tries, madeAt }: Mail, error: unknown): void {
    const { queue, now, problem } = this.#options
    const isOver = isRefusedForGood(error) || now() - madeAt > GIVE_UP_MS
    if (isOver) queue.failed(id, problemOf(error))
    else queue.again(id, now() + (PAUSES_MS[tries] ?? PAUSES_MS.at(-1) ?? 0), problemOf(error))
    problem(isOver ? 'mail-failed' : 'mail-later', error)
  }

  #sleep(): void {
    if (this.#isClosed) return
    const { queue, now } = this.#options
    const mail = queue.next()
    if (mail === null) return
    const wait = Math.min(LONGEST_MS, Math.max(0, mail.nextAt - now()))
    this.#timer = setTimeout(() => this.wake(), wait).unref()
  }
}

/** What is in the middle is waited for so long. Milliseconds. */
const CLOSE_MS = 2_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())
