import {
  isAnswerInTurn,
  isStatusAnswer,
  type PrinterStatus,
  STATUS_ANSWERS,
  STATUS_QUESTIONS,
  statusOf,
} from '../escpos/status.ts'
import type { Clock, Connection, PrinterAddress, Transport } from './ports.ts'

/** The printer, or the way to it, did not do what it should. */
export class LineError extends Error {
  override readonly name = 'LineError'
  readonly code: 'unreachable' | 'broken' | 'silent' | 'given-up'

  constructor(code: LineError['code'], options?: ErrorOptions) {
    super(`the connection to the printer is ${code}`, options)
    this.code = code
  }
}

type Answer<T> = { readonly take: (value: T) => void; readonly fail: (error: LineError) => void }

/** One connection to a printer: what is asked and what is answered on it. */
export class PrinterLine {
  readonly #clock: Clock
  #connection: Connection | null = null
  #status: Answer<PrinterStatus> | null = null
  #answers: number[] = []
  #inTurn: Answer<void> | null = null
  #isInTurnAnswered = false
  #error: LineError | null = null

  private constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Rejects with `unreachable` after `timeoutMs`. */
  static async open(
    transport: Transport,
    address: PrinterAddress,
    clock: Clock,
    timeoutMs: number,
  ): Promise<PrinterLine> {
    const line = new PrinterLine(clock)
    const connecting = transport.connect(address, {
      heard: (bytes) => line.#heard(bytes),
      ended: () => line.#end(new LineError('broken')),
    })
    const late: { gone: boolean } = { gone: false }
    connecting.then(
      (connection) => late.gone && connection.close(),
      () => undefined,
    )
    try {
      line.#connection = await within(clock, timeoutMs, connecting)
      return line
    } catch (cause) {
      late.gone = true
      throw new LineError('unreachable', { cause })
    }
  }

  /** Asks how the printer is, at once. Rejects with `silent` after `timeoutMs`, or `broken`. */
  async status(timeoutMs: number): Promise<PrinterStatus> {
    const answered = new Promise<PrinterStatus>((take, fail) => {
      this.#answers = []
      this.#status = { take, fail }
    })
    answered.catch(() => undefined)
    await this.send(STATUS_QUESTIONS, timeoutMs)
    try {
      return await within(this.#clock, timeoutMs, answered)
    } finally {
      this.#status = null
    }
  }

  /** Rejects with `silent` when the network does not take the bytes in time, or `broken`. */
  async send(bytes: Uint8Array, timeoutMs: number): Promise<void> {
    if (this.#error !== null || this.#connection === null) throw this.#error ?? new LineError('broken')
    try {
      await within(this.#clock, timeoutMs, this.#connection.send(bytes))
    } catch (cause) {
      throw cause instanceof LineError ? cause : new LineError('broken', { cause })
    }
  }

  /** Resolves when the question asked in turn (`GS r`) is answered, at once when it was; rejects when the line ends. */
  answeredInTurn(): Promise<void> {
    if (this.#isInTurnAnswered) return Promise.resolve()
    return new Promise((take, fail) => {
      if (this.#error !== null) fail(this.#error)
      else this.#inTurn = { take, fail }
    })
  }

  /** What is asked in turn from here on has not been answered yet. */
  expectAnswerInTurn(): void {
    this.#isInTurnAnswered = false
    this.#inTurn = null
  }

  close(): void {
    this.#end(new LineError('broken'))
    this.#connection?.close()
  }

  #heard(bytes: Uint8Array): void {
    for (const byte of bytes)
      if (isStatusAnswer(byte)) this.#statusByte(byte)
      else if (isAnswerInTurn(byte)) {
        this.#isInTurnAnswered = true
        this.#inTurn?.take()
      }
  }

  #statusByte(byte: number): void {
    this.#answers.push(byte)
    if (this.#answers.length === STATUS_ANSWERS) this.#status?.take(statusOf(this.#answers))
  }

  #end(error: LineError): void {
    this.#error ??= error
    this.#status?.fail(this.#error)
    this.#inTurn?.fail(this.#error)
  }
}

/** Rejects with `silent` when it takes longer. */
function within<T>(clock: Clock, timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(timeoutMs, () => reject(new LineError('silent')))
    work.then(resolve, reject).finally(cancel)
  })
}
