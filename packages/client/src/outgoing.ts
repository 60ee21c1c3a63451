import type { Hello, Stored, UpMessage } from '@comanda/protocol'
import type { LogShelf } from './log-shelf.ts'

/** Bounds of what one message carries and of what one greeting names. */
const ENVELOPES_PER_MESSAGE = 100
const WRITERS_PER_HELLO = 64

/** What the server has to be told of the logs: each command once on a connection, and which answers are on disk. */
export class Outgoing {
  readonly #logs: LogShelf
  /** Answers stored here that the server has not been told of, by log and writer. A new greeting tells all of them. */
  readonly #untold = new Map<string, Stored>()

  constructor(logs: LogShelf) {
    this.#logs = logs
  }

  /** The server may forget these answers: it is told with the next thing that goes there anyway. */
  stored(marks: readonly Omit<Stored, 't'>[]): void {
    for (const mark of marks) this.#untold.set(`${mark.log}/${mark.replica}`, { t: 'stored', ...mark })
  }

  takeUntold(): readonly UpMessage[] {
    const messages = [...this.#untold.values()]
    this.#untold.clear()
    return messages
  }

  /** Commands that may be sent and have not been on this connection. */
  unsent(): readonly UpMessage[] {
    return this.#logs.all.flatMap((log) => {
      const envelopes = log.unsent()
      const messages: UpMessage[] = []
      for (let i = 0; i < envelopes.length; i += ENVELOPES_PER_MESSAGE)
        messages.push({
          t: 'commands',
          log: log.name,
          envelopes: envelopes.slice(i, i + ENVELOPES_PER_MESSAGE),
        })
      return messages
    })
  }

  /** A new connection knows nothing: everything unanswered. */
  all(): readonly UpMessage[] {
    for (const log of this.#logs.all) log.forgetSent()
    return this.unsent()
  }

  /** For the greeting: where the logs are, who writes (`replica`: ourselves), and how much comes at once. */
  forHello(replica: string): Pick<Hello, 'cursors' | 'writers' | 'outbox'> {
    return {
      cursors: this.#logs.followed.map((log) => log.cursor),
      writers: this.#writersFor(replica),
      outbox: this.#logs.all.reduce((sum, log) => sum + log.sendable, 0),
    }
  }

  /** Ourselves first: the others are noted at the latest when something of theirs is sent. */
  #writersFor(own: string): Hello['writers'] {
    const writers = this.#logs.all.flatMap((log) => log.writers)
    const isOther = ({ replica }: { readonly replica: string }): number => Number(replica !== own)
    return writers.sort((a, b) => isOther(a) - isOther(b)).slice(0, WRITERS_PER_HELLO)
  }
}
