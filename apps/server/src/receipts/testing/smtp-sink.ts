import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** What an SMTP server was handed. */
export interface Received {
  readonly from: string
  readonly to: string
  /** Head and body, as they came. */
  readonly data: string
}

/** An SMTP server of a test, on a real port: takes mails, refuses recipients, can be switched off and on. */
export class SmtpSink implements AsyncDisposable {
  readonly received: Received[] = []
  /** Answers to `RCPT TO`, by recipient; others are taken. */
  readonly refusals = new Map<string, string>()
  readonly #sockets = new Set<Socket>()
  #server: Server = createServer()
  #port = 0

  static async open(): Promise<SmtpSink> {
    const sink = new SmtpSink()
    await sink.switchOn()
    return sink
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`
  }

  async switchOn(): Promise<void> {
    this.#server = createServer((socket) => this.#talk(socket))
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async switchOff(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.switchOff()
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => {})
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const mail = { from: '', to: '' }
    let buffer = ''
    let isData = false
    socket.setEncoding('utf8').on('data', (text: string) => {
      buffer += text
      while (buffer.includes(isData ? '\r\n.\r\n' : '\r\n')) {
        const end = isData ? '\r\n.\r\n' : '\r\n'
        const at = buffer.indexOf(end)
        const part = buffer.slice(0, at)
        buffer = buffer.slice(at + end.length)
        if (isData) {
          isData = false
          this.received.push({ ...mail, data: part.replace(/^\.\./gm, '.') })
          say('250 taken')
        } else isData = this.#answer(part, mail, say)
      }
    })
    say('220 sink')
  }

  /** True when what follows is the mail itself. */
  #answer(line: string, mail: { from: string; to: string }, say: (line: string) => void): boolean {
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') mail.from = address
    if (verb === 'RCPT') mail.to = address
    if (verb === 'DATA') say('354 go on')
    else if (verb === 'QUIT') say('221 bye')
    else say((verb === 'RCPT' && this.refusals.get(address)) || '250 fine')
    return verb === 'DATA'
  }
}
