import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Crew, Sizes } from '../load/crew.ts'
import { Ledger } from '../load/ledger.ts'
import { serveCrew } from '../load/serve-crew.ts'
import type { Member } from '../seed/members.ts'
import { KEY_DIGITS, weightOf } from './floor-key.ts'

interface Join {
  readonly url: string
  readonly members: readonly Member[]
  readonly sizes: Sizes
}

/** A process full of plain sockets: the same number, the same rooms, the same weights, no logic. */
serveCrew(async ({ url, members, sizes }: Join): Promise<Crew> => {
  const sockets = members.map(
    ({ room }) => new WebSocket(`${url.replace('http', 'ws')}/${room}`, { perMessageDeflate: false }),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  return new FloorCrew(members, sockets, sizes)
})

class FloorCrew implements Crew {
  readonly #members: readonly Member[]
  readonly #sockets: readonly WebSocket[]
  readonly #weight: string
  #ledger = new Ledger(0)
  #n = 0

  constructor(members: readonly Member[], sockets: readonly WebSocket[], sizes: Sizes) {
    this.#members = members
    this.#sockets = sockets
    this.#weight = weightOf(sizes.up)
    for (const [index, socket] of sockets.entries())
      socket.on('message', (data: Buffer) => this.#heard(index, data.toString()))
  }

  get size(): number {
    return this.#members.length
  }

  writeInto(ledger: Ledger): void {
    this.#ledger = ledger
  }

  act(index: number, due: number): void {
    // The sender is in the key: it gets its own message back, which does not count.
    this.#n += this.size
    const key = String(this.#n + index).padStart(KEY_DIGITS, '0')
    const receivers = this.#members.filter(({ room }) => room === this.#members[index]?.room).length - 1
    const at = performance.now()
    this.#sockets[index]?.send(key + this.#weight)
    this.#ledger.sent(key, { due, at, receivers })
  }

  #heard(index: number, text: string): void {
    const now = performance.now()
    for (const message of text.split('\n')) {
      const key = message.slice(0, KEY_DIGITS)
      if (Number(key) % this.size !== index) this.#ledger.heard(key, now)
    }
  }
}
