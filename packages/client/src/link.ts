import type { CloseReason, DownMessage, Hello, UpMessage } from '@comanda/protocol'

/**
 * A way to the server. The terminal does not care which: the same messages travel over each.
 *
 *   bus       one WebSocket
 *   held      HTTP; the server keeps a request open until there is news
 *   interval  HTTP every 300–1000 ms
 */
export type LinkKind = 'bus' | 'held' | 'interval'

/** What a link asks of, and tells, the terminal. */
export interface LinkHost {
  /** The greeting of now, with today's cursors. Over HTTP every exchange begins with one. */
  hello(): Hello
  /** All that is said after the greeting of a new connection: whereabouts and every unanswered command. */
  opening(): readonly UpMessage[]
  received(messages: readonly DownMessage[]): void
  /** Whether something waits to be handed in: a revoked terminal comes back for it (C21). */
  hasOutbox?(): boolean
}

export interface Link {
  /** Queues messages; nothing is lost silently: a link that could not deliver ends. */
  send(messages: readonly UpMessage[]): void
  /** Finds out soon whether the way still works: the device may have slept. */
  check?(): void
  close(): void
}

/** Why a link ended. */
export type LinkEnd =
  /** No way to the server: refused, cut off, silent. */
  | { readonly kind: 'unreachable' }
  /** The server is there, and answered with an error. */
  | { readonly kind: 'server-error'; readonly status: number }
  /** The server said why. */
  | { readonly kind: 'bye'; readonly reason: CloseReason }

export interface LinkEvents {
  /** The server has greeted back: the way works. Comes before the messages that were heard with it. */
  established(): void
  /** Called once, at last. Not after `close()`. */
  ended(end: LinkEnd): void
}

/** Makes a link of one kind and starts it. */
export type Connect = (host: LinkHost, events: LinkEvents) => Link
