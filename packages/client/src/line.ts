import type { LinkSettings } from '@comanda/domain'
import type { UpMessage } from '@comanda/protocol'
import type { Connect, Link, LinkEnd, LinkHost } from './link.ts'

/** A link that may be over at any moment: once it has ended or was closed, nothing of it comes through any more. */
export interface Line {
  readonly settings: LinkSettings
  isEstablished: boolean
  send(messages: readonly UpMessage[]): void
  check(): void
  close(): void
}

/** `opened` comes first, then whatever happens to the line. */
export interface LineEvents {
  opened(line: Line): void
  established(line: Line): void
  ended(line: Line, end: LinkEnd): void
}

/** Safe against links that end, or throw, while they are being made. */
export function openLine(settings: LinkSettings, connect: Connect, host: LinkHost, events: LineEvents): void {
  let isOver = false
  const hear: LinkHost = {
    hello: () => host.hello(),
    opening: () => host.opening(),
    received: (messages) => {
      if (!isOver) host.received(messages)
    },
  }
  let link: Link | null = null
  const line: Line = {
    settings,
    isEstablished: false,
    send: (messages) => {
      if (!isOver) link?.send(messages)
    },
    check: () => {
      if (!isOver) link?.check?.()
    },
    close: () => {
      isOver = true
      link?.close()
    },
  }
  const ended = (end: LinkEnd): void => {
    if (isOver) return
    isOver = true
    events.ended(line, end)
  }
  events.opened(line)
  try {
    link = connect(hear, {
      established: () => {
        if (isOver || line.isEstablished) return
        line.isEstablished = true
        events.established(line)
      },
      ended,
    })
  } catch {
    ended({ kind: 'unreachable' })
  }
  if (isOver) link?.close()
}
