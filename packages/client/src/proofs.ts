import type { Hello } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Values } from './value-writer.ts'

const PREFIX = 'proof/'
/** The server reads no more. */
const MOST = 64

/** What proves to the server that people have signed in here; kept as long as something of theirs is on its way. */
export class Proofs {
  readonly #proofs = new Map<string, string>()

  /** Also while running: another tab may have signed somebody in. */
  async load(store: LogStore): Promise<void> {
    for (const key of await store.keys(PREFIX)) {
      const proof = await store.value(key)
      const personId = key.slice(PREFIX.length)
      if (typeof proof === 'string' && !this.#proofs.has(personId)) this.#proofs.set(personId, proof)
    }
  }

  set(personId: string, proof: string): Values {
    this.#proofs.set(personId, proof)
    return [[PREFIX + personId, proof]]
  }

  drop(personId: string): Values {
    return this.#proofs.delete(personId) ? [[PREFIX + personId, undefined]] : []
  }

  /** Drops those of everybody else. */
  keepOnly(needed: ReadonlySet<string>): Values {
    return [...this.#proofs.keys()].filter((id) => !needed.has(id)).flatMap((id) => this.drop(id))
  }

  get(personId: string): string | undefined {
    return this.#proofs.get(personId)
  }

  get people(): readonly string[] {
    return [...this.#proofs.keys()]
  }

  /** To be stored with the commands of these people: whoever sends them after a restart can prove who made them. */
  of(people: Iterable<string>): Values {
    return [...new Set(people)].flatMap((id) => {
      const proof = this.#proofs.get(id)
      return proof === undefined ? [] : [[PREFIX + id, proof] as const]
    })
  }

  /** For the greeting, whoever is signed in now first. */
  forHello(current: string | null): Hello['people'] {
    const people = [...this.#proofs].map(([personId, proof]) => ({ personId, proof }))
    return people
      .sort((a, b) => Number(b.personId === current) - Number(a.personId === current))
      .slice(0, MOST)
  }
}
