import { type Connect, type Links, makeLinks, Terminal } from '@comanda/client'
import { nodePlatform } from '@comanda/client/node'
import type { DownMessage } from '@comanda/protocol'
import { createMemoryLogStore } from '@comanda/storage'
import { WebSocket } from 'ws'
import type { Crew } from '../load/crew.ts'
import { Ledger } from '../load/ledger.ts'
import { nextCommand } from '../load/next-command.ts'
import { serveCrew } from '../load/serve-crew.ts'
import { type Member, TABLES } from '../seed/members.ts'

/** A process full of whole terminals, as they run on people's devices but for the screen. */
serveCrew((join: { readonly url: string; readonly members: readonly Member[] }) =>
  openCrew(join.url, join.members),
)

async function openCrew(url: string, members: readonly Member[]): Promise<Crew> {
  const crew = new TerminalCrew(members)
  await Promise.all(members.map((member) => crew.join(url, member)))
  return crew
}

const openChecksOf = ({ service }: Terminal) =>
  Object.values(service.checks).filter(({ status }) => status === 'open')

class TerminalCrew implements Crew {
  readonly #members: readonly Member[]
  readonly #terminals = new Map<Member, Terminal>()
  #ledger = new Ledger(0)

  constructor(members: readonly Member[]) {
    this.#members = members
  }

  get size(): number {
    return this.#members.length
  }

  writeInto(ledger: Ledger): void {
    this.#ledger = ledger
  }

  act(index: number, due: number, random: () => number): void {
    const member = this.#members[index]
    const terminal = member && this.#terminals.get(member)
    if (member === undefined || terminal === undefined) throw new Error(`no member ${index}`)
    const command = nextCommand(random, openChecksOf(terminal), () => terminal.newId())
    const at = performance.now()
    const outcome = terminal.perform(command)
    const envelope = terminal.pending.at(-1)
    if (!outcome.ok || envelope === undefined) throw new Error(`refused here: ${JSON.stringify(outcome)}`)
    const receivers = this.#members.filter(({ room }) => room === member.room).length - 1
    this.#ledger.sent(`${envelope.replica}/${envelope.n}`, { due, at, receivers })
  }

  async join(url: string, member: Member): Promise<void> {
    const platform = nodePlatform()
    const links = makeLinks({ url, platform, open: (to) => new WebSocket(to, { perMessageDeflate: false }) })
    const terminal = await Terminal.open({
      store: createMemoryLogStore(),
      platform,
      links: this.#listening(links, member),
      token: member.token,
    })
    this.#terminals.set(member, terminal)
    await terminal.signInWithProof(member.personId, member.proof)
    const ready = new Promise<void>((resolve) => {
      terminal.subscribe(() => {
        if (openChecksOf(terminal).length >= TABLES) resolve()
      })
    })
    terminal.start()
    await ready
  }

  /** The same links, with an ear on what has come through them once the terminal has taken it in. */
  #listening(links: Links, member: Member): Links {
    const bus: Connect = (host, events) =>
      links.bus(
        {
          hello: () => host.hello(),
          opening: () => host.opening(),
          received: (messages) => {
            host.received(messages)
            for (const message of messages) this.#heard(member, message)
          },
        },
        events,
      )
    return { ...links, bus }
  }

  #heard(member: Member, message: DownMessage): void {
    if (message.t !== 'news' || message.log !== member.serviceLog) return
    const now = performance.now()
    const confirmed = this.#terminals.get(member)?.confirmed.service?.seq ?? 0
    for (const answer of message.answers)
      if (!answer.ok || answer.count === 0) this.#ledger.dropped(`${answer.replica}/${answer.n}`)
    const keys = new Set<string>()
    for (const { seq, stamp } of message.records) {
      if (seq > confirmed) throw new Error(`${member.terminalId} has ${confirmed}, not yet ${seq}`)
      if (stamp.terminal !== member.terminalId) keys.add(`${stamp.replica}/${stamp.n}`)
    }
    for (const key of keys) this.#ledger.heard(key, now)
  }
}
