import { randomUUID } from 'node:crypto'
import type { Crew, Sizes } from '../load/crew.ts'
import { Ledger } from '../load/ledger.ts'
import { nextCommand } from '../load/next-command.ts'
import { serveCrew } from '../load/serve-crew.ts'
import type { Member } from '../seed/members.ts'
import { BareSocket } from './bare-socket.ts'
import { KnownChecks } from './known-checks.ts'
import { NewsReader } from './news-reader.ts'

/** A process full of sockets that speak the protocol and keep no state: what the server itself takes. */
serveCrew((join: { readonly url: string; readonly members: readonly Member[] }) =>
  openCrew(join.url, join.members),
)

async function openCrew(url: string, members: readonly Member[]): Promise<Crew> {
  const crew = new SocketCrew(members)
  await Promise.all(members.map((member) => crew.join(url, member)))
  return crew
}

class SocketCrew implements Crew {
  readonly #members: readonly Member[]
  readonly #sockets = new Map<Member, BareSocket>()
  /** One picture per restaurant, shared by its sockets. */
  readonly #rooms = new Map<number, Room>()
  #ledger = new Ledger(0)
  readonly #measured = { commands: 0, up: 0, records: 0, down: 0 }

  constructor(members: readonly Member[]) {
    this.#members = members
    for (const { room } of members) this.#rooms.set(room, newRoom())
  }

  get size(): number {
    return this.#members.length
  }

  get sizes(): Sizes {
    const { commands, up, records, down } = this.#measured
    return { up: Math.round(up / commands), down: Math.round(down / records) }
  }

  writeInto(ledger: Ledger): void {
    this.#ledger = ledger
  }

  act(index: number, due: number, random: () => number): void {
    const member = this.#members[index]
    const socket = member && this.#sockets.get(member)
    const room = member && this.#rooms.get(member.room)
    if (member === undefined || socket === undefined || room === undefined)
      throw new Error(`no member ${index}`)
    const command = nextCommand(random, room.checks.list, randomUUID)
    const receivers = this.#members.filter((other) => other.room === member.room).length - 1
    const at = performance.now()
    const { key, bytes } = socket.command(command)
    this.#ledger.sent(key, { due, at, receivers })
    this.#measured.commands += 1
    this.#measured.up += bytes
  }

  async join(url: string, member: Member): Promise<void> {
    const { checks, reader } = this.#rooms.get(member.room) ?? newRoom()
    const socket = new BareSocket(url, member, {
      snapshot: (state) => checks.reset(state),
      read: (text) => reader.read(text),
      news: ({ records, answers }, { now, bytes }) => {
        for (const answer of answers)
          if (!answer.ok || answer.count === 0) this.#ledger.dropped(`${answer.replica}/${answer.n}`)
        const keys = new Set(records.map(({ stamp }) => `${stamp.replica}/${stamp.n}`))
        for (const { op, seq } of records) checks.take(seq, op)
        if (answers.length === 0) {
          this.#measured.records += keys.size
          this.#measured.down += bytes
        }
        for (const key of keys) if (!key.startsWith(socket.replica)) this.#ledger.heard(key, now)
      },
    })
    this.#sockets.set(member, socket)
    await socket.ready
  }
}

interface Room {
  readonly checks: KnownChecks
  readonly reader: NewsReader
}

const newRoom = (): Room => ({ checks: new KnownChecks(), reader: new NewsReader() })
