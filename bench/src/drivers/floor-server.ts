import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type WebSocket, WebSocketServer } from 'ws'
import { serve } from '../processes/child.ts'
import { BARE_PAGE } from './bare-page.ts'
import { KEY_DIGITS, weightOf } from './floor-key.ts'

/**
 * The floor: what sockets and a durable commit cost on this machine when nobody thinks. It takes a
 * message in, stores it (one insert per message, one fsync for all that came in meanwhile), and sends
 * it to everybody in the room, once per commit.
 */
class FloorServer {
  readonly #statements: Readonly<Record<'begin' | 'insert' | 'commit', StatementSync>>
  readonly #rooms = new Map<string, Set<WebSocket>>()
  readonly #weight: string
  #waiting: { readonly room: string; readonly text: string }[] = []

  constructor(file: string, down: number) {
    this.#weight = weightOf(down)
    const db = new DatabaseSync(file)
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE messages (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT`)
    this.#statements = {
      begin: db.prepare('BEGIN IMMEDIATE'),
      insert: db.prepare('INSERT INTO messages (body) VALUES (?)'),
      commit: db.prepare('COMMIT'),
    }
  }

  join(room: string, socket: WebSocket): void {
    const members = this.#rooms.get(room) ?? new Set()
    this.#rooms.set(room, members.add(socket))
    socket.on('message', (data: Buffer) =>
      this.#take(room, data.toString().slice(0, KEY_DIGITS) + this.#weight),
    )
    socket.on('close', () => members.delete(socket))
  }

  #take(room: string, text: string): void {
    this.#waiting.push({ room, text })
    if (this.#waiting.length === 1) setImmediate(() => this.#commit())
  }

  #commit(): void {
    const waiting = this.#waiting
    this.#waiting = []
    const { begin, insert, commit } = this.#statements
    begin.run()
    for (const { text } of waiting) insert.run(text)
    commit.run()
    for (const [room, entries] of Map.groupBy(waiting, (entry) => entry.room)) {
      const text = entries.map((entry) => entry.text).join('\n')
      for (const socket of this.#rooms.get(room) ?? []) socket.send(text)
    }
  }
}

serve(async ({ file, down }: { readonly file: string; readonly down: number }) => {
  const floor = new FloorServer(file, down)
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(BARE_PAGE)
  })
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (webSocket) => floor.join(request.url ?? '', webSocket)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
})
