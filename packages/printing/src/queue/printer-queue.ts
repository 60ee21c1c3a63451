import type { Printer } from '@comanda/domain'
import type { PrinterState } from '@comanda/protocol'
import { askInTurn, cut, initialize } from '../escpos/commands.ts'
import type { PrinterStatus } from '../escpos/status.ts'
import type { Job } from '../jobs/job.ts'
import { afterUncertain, type JobBook } from './job-book.ts'
import { isKick, isMine, isTooLate, mustAsk, type Turn } from './next-job.ts'
import type { Clock, Transport } from './ports.ts'
import { LineError, PrinterLine } from './printer-line.ts'
import { stateOf } from './state-of.ts'

/** A printer is asked so often how it is. Together with the time-outs a change is known within 10 s (F4.3). */
const POLL_MS = 4_000
const CONNECT_MS = 3_000
const STATUS_MS = 2_000
/** Bytes handed over at once, and how long the network may take for them. */
const CHUNK = 1_024
const CHUNK_MS = 10_000
/** A printer that has stopped (no paper) may hold its jobs so long before another one takes over. Milliseconds. */
export const TAKE_OVER_MS = 12_000

/** Cuts off what is left of a slip that broke off in the middle: the next one has a paper of its own. */
const CLEAN_EDGE = Uint8Array.from([...initialize(null), ...cut])

export interface QueueOptions {
  readonly clock: Clock
  readonly transport: Transport
  readonly book: JobBook
  /** What the printer is to be sent for a job. */
  readonly bytesOf: (job: Job) => Uint8Array
  readonly turn: () => Turn
  /** Another printer can take a job of this one. */
  readonly hasStandIn: (job: Job) => boolean
  readonly talks: boolean
  /** It has told its status for the first time. */
  readonly talked: () => void
  /** Its drawer was opened, or (`false`) was to open and did not. */
  readonly kicked: (isOpen: boolean) => void
  readonly changed: () => void
  readonly problem: (code: string, cause: unknown) => void
}

/**
 * The one worker of one printer: asks how it is, prints what waits, and knows nothing of other printers.
 * A job is durably marked before its first byte leaves, and printed when the printer has answered a question
 * that it gets behind the last byte.
 */
export class PrinterQueue {
  readonly #options: QueueOptions
  #printer: Printer
  #state: PrinterState = 'unknown'
  #since: number
  #unableSince: number | null = null
  #talks: boolean
  #isRunning = false
  #running: Promise<void> = Promise.resolve()
  #isClosed = false
  #isWanted = false
  #cancelTimer: () => void = () => {}
  #failures = 0
  #printing: string | null = null
  /** Half a slip may hang out of it. */
  #isTorn = false

  constructor(printer: Printer, options: QueueOptions) {
    this.#printer = printer
    this.#options = options
    this.#since = options.clock.now()
    this.#talks = options.talks
  }

  get state(): PrinterState {
    return this.#printing !== null && (this.#state === 'ready' || this.#state === 'paper-low')
      ? 'printing'
      : this.#state
  }

  get since(): number {
    return this.#since
  }

  get printer(): Printer {
    return this.#printer
  }

  /** Since when it cannot print; `null`: it can, as far as anybody knows. */
  get unableSince(): number | null {
    return this.#unableSince
  }

  configure(printer: Printer): void {
    this.#printer = printer
    this.wake()
  }

  /** There is, or may be, something to do now. */
  wake(): void {
    if (this.#isClosed) return
    this.#isWanted = true
    if (!this.#isRunning) this.#running = this.#run()
  }

  /** Begins nothing more. Resolves when what it was doing is done. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#cancelTimer()
    await this.#running
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    this.#cancelTimer()
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false
      await this.#visit()
    }
    this.#isRunning = false
    if (!this.#isClosed) this.#cancelTimer = this.#options.clock.after(this.#pauseMs(), () => this.wake())
  }

  /** With a job waiting it tries sooner at first, then as often as it asks how the printer is. */
  #pauseMs(): number {
    const isWaitedFor = this.#failures > 0 && this.#next() !== undefined
    return isWaitedFor ? Math.min(POLL_MS, 500 * 2 ** this.#failures) : POLL_MS
  }

  /** One connection: how is it, and whatever it can print. */
  async #visit(): Promise<void> {
    const { clock, transport } = this.#options
    let line: PrinterLine | null = null
    try {
      await this.#dropKicks()
      line = await PrinterLine.open(transport, this.#printer, clock, CONNECT_MS)
      if (await this.#greet(line)) while (await this.#printNext(line));
      this.#failures = this.#unableSince === null ? 0 : this.#failures + 1
    } catch (error) {
      this.#failures += 1
      if (!(error instanceof LineError)) this.#options.problem('printing-failed', error)
      else if (error.code !== 'given-up') this.#setState('offline')
    } finally {
      line?.close()
    }
  }

  /** Whether it can print. One that never tells its status is taken at its word that it took the bytes. */
  async #greet(line: PrinterLine): Promise<boolean> {
    try {
      this.#told(await line.status(STATUS_MS))
    } catch (error) {
      const isMute = error instanceof LineError && error.code === 'silent' && !this.#talks
      if (!isMute) throw error
      this.#setState('ready')
    }
    return this.#unableSince === null
  }

  #told(status: PrinterStatus): void {
    if (!this.#talks) {
      this.#talks = true
      this.#options.talked()
    }
    this.#setState(stateOf(status))
  }

  #setState(state: PrinterState): void {
    const { clock } = this.#options
    const isAble = state === 'ready' || state === 'paper-low'
    if (isAble) this.#unableSince = null
    else this.#unableSince ??= clock.now()
    if (state === this.#state) return
    this.#state = state
    this.#since = clock.now()
    this.#options.changed()
  }

  #next(): Job | undefined {
    const turn = this.#options.turn()
    const mine = this.#options.book.free.filter((job) => isMine(job, turn))
    return mine.find(isKick) ?? mine[0]
  }

  /** Drawers that should have opened a while ago stay shut. */
  async #dropKicks(): Promise<void> {
    const { book, clock, kicked } = this.#options
    const isLate = (job: Job): boolean => job.printerId === this.#printer.id && isTooLate(job, clock.now())
    for (const job of book.free.filter(isLate)) {
      await book.change(job, { state: 'discarded', doneAt: clock.now() })
      if (!job.mayBeOnPaper) kicked(false)
    }
  }

  /** `false`: nothing left, or nothing possible. Throws what broke. */
  async #printNext(line: PrinterLine): Promise<boolean> {
    const { book, turn } = this.#options
    await this.#dropKicks()
    const job = this.#next()
    if (job === undefined || this.#isClosed || !this.#printer.active) return false
    if (mustAsk(job, turn())) {
      await book.change(job, { state: 'stale' })
      return true
    }
    const bytes = this.#bytesOf(job)
    if (bytes === null) {
      await book.change(job, { state: 'stale' })
      return true
    }
    const printing = await book.change(job, { state: 'printing', viaId: this.#printer.id })
    await this.#print(printing, bytes, line)
    return this.#unableSince === null
  }

  /** A slip that cannot be laid out is shown as waiting for somebody; the others go on. */
  #bytesOf(job: Job): Uint8Array | null {
    try {
      return this.#options.bytesOf(job)
    } catch (error) {
      this.#options.problem('slip-not-laid-out', error)
      return null
    }
  }

  async #print(job: Job, bytes: Uint8Array, line: PrinterLine): Promise<void> {
    const { book, clock } = this.#options
    this.#printing = job.id
    this.#isTorn ||= job.mayBeOnPaper
    this.#options.changed()
    try {
      await this.#send(job, bytes, line)
      this.#printing = null
      if (isKick(job)) this.#options.kicked(true)
      await book.note(job, { state: 'printed', doneAt: clock.now() })
    } catch (error) {
      this.#printing = null
      if (!(error instanceof LineError)) throw error
      await book.note(job, afterUncertain(job))
      throw error
    }
  }

  async #send(job: Job, bytes: Uint8Array, line: PrinterLine): Promise<void> {
    line.expectAnswerInTurn()
    if (this.#isTorn) await line.send(CLEAN_EDGE, CHUNK_MS)
    this.#isTorn = true
    for (let at = 0; at < bytes.length; at += CHUNK) await line.send(bytes.subarray(at, at + CHUNK), CHUNK_MS)
    if (this.#talks) {
      await line.send(Uint8Array.from(askInTurn), CHUNK_MS)
      await this.#confirmed(job, line)
    }
    this.#isTorn = false
  }

  /**
   * Waits for the answer behind the last byte. Meanwhile the printer may stop for want of paper: it keeps
   * what it has and goes on by itself when it is refilled, so it is waited for, unless another one can do it.
   */
  async #confirmed(job: Job, line: PrinterLine): Promise<void> {
    const answer = { came: false }
    const inTurn = line.answeredInTurn().then(() => {
      answer.came = true
    })
    inTurn.catch(() => undefined)
    while (!answer.came) {
      await Promise.race([inTurn, this.#pause(STATUS_MS)])
      if (answer.came) break
      if (this.#givesUp(job)) throw new LineError('given-up')
      this.#told(await line.status(STATUS_MS))
    }
    if (this.#unableSince !== null) this.#setState('ready')
  }

  #givesUp(job: Job): boolean {
    const { clock, hasStandIn } = this.#options
    return this.#unableSince !== null && clock.now() - this.#unableSince >= TAKE_OVER_MS && hasStandIn(job)
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.clock.after(ms, resolve)
    })
  }
}
