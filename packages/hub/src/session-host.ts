import type { SignedIn, Whereabouts } from '@comanda/protocol'
import type { Envelope } from '@comanda/sync'
import type { AnyHostedLog, Objection, Standing } from './hosted-log.ts'
import type { TerminalRef } from './ports.ts'
import type { Restaurant } from './restaurant.ts'

/** What the hub needs of a session that greets, moves or ends. */
export interface Participant {
  readonly via: 'bus' | 'http'
  readonly terminalId: string | null
  readonly restaurant: Restaurant | null
  readonly serviceLog: string | null
  sendText(text: string): void
}

/** What a terminal that greets knows already: it is spared the same again. */
export interface Known {
  readonly presence: number
  readonly printers: number
}

/** What a session needs of the hub. */
export interface SessionHost {
  readonly version: string
  now(): number
  authenticate(token: string): TerminalRef | null
  restaurant(id: string): Restaurant | undefined
  /** Decides; the answer comes when it is durable. Returns the `n` to send from when a predecessor is missing. */
  submit(
    log: AnyHostedLog,
    envelope: Envelope<unknown>,
    objection: Objection | undefined,
    standing?: Standing,
  ): number | null
  checkProof(restaurant: Restaurant, terminalId: string, personId: string, proof: string): SignedIn['result']
  greeted(session: Participant, known: Known): void
  present(session: Participant, where: Whereabouts): void
  ended(session: Participant): void
  drained(): Promise<void>
}
