import type { SetupState } from '@comanda/domain'
import type { Hello, UpMessage } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Envelope } from '@comanda/sync'
import type { Platform } from './platform.ts'
import { Proofs } from './proofs.ts'
import type { Values, ValueWriter } from './value-writer.ts'

/** So long after a manager's PIN the action that it lifts may still be sent. */
const APPROVAL_MS = 60_000

export type SignInResult = 'ok' | 'wrong' | 'unknown'

/** What it needs of the terminal around it. */
export interface PeopleHost {
  /** As it is shown, and as the orderer has confirmed it. */
  setup(): SetupState
  confirmedSetup(): SetupState | undefined
  /** Commands in the outbox. */
  onTheWay(): readonly Envelope<unknown>[]
  send(messages: readonly UpMessage[]): void
  /** Somebody else is signed in now, or nobody. */
  changed(): void
}

/** People who have proven their PIN on this terminal: who is signed in, and who has lifted one action of theirs. */
export class PeopleHere {
  readonly #platform: Platform
  readonly #values: ValueWriter
  readonly #host: PeopleHost
  readonly #proofs = new Proofs()
  #personId: string | null = null
  /** Who has just typed a PIN for one action: the proof is kept until the command carries it. */
  #approver = { personId: '', until: 0 }

  constructor(platform: Platform, values: ValueWriter, host: PeopleHost) {
    this.#platform = platform
    this.#values = values
    this.#host = host
  }

  /** Who is signed in. */
  get personId(): string | null {
    return this.#personId
  }

  /** What the person who is signed in has proven it with. */
  get proof(): string | undefined {
    return this.#personId === null ? undefined : this.#proofs.get(this.#personId)
  }

  async loadPerson(store: LogStore): Promise<void> {
    this.#personId = ((await store.value('person')) as string | undefined) ?? null
  }

  /** Also while running: another tab may have signed somebody in. */
  loadProofs(store: LogStore): Promise<void> {
    return this.#proofs.load(store)
  }

  /** For the greeting, whoever is signed in now first. */
  forHello(): Hello['people'] {
    return this.#proofs.forHello(this.#personId)
  }

  /** To be stored with these commands. */
  proofsOf(envelopes: readonly Envelope<unknown>[]): Values {
    return this.#proofs.of(envelopes.flatMap(signersOf))
  }

  /** Checks the PIN against the local copy of its slow hash, so it works offline; proves it to the server when there is one. */
  async signIn(personId: string, pin: string): Promise<SignInResult> {
    const proof = await this.#provenBy(personId, pin)
    if (proof === 'wrong' || proof === 'unknown') return proof
    await this.signInWithProof(personId, proof.key)
    return 'ok'
  }

  /** A manager types their PIN for one action of the person who is signed in (F3.9). */
  async approve(personId: string, pin: string): Promise<SignInResult> {
    const proof = await this.#provenBy(personId, pin)
    if (proof === 'wrong' || proof === 'unknown') return proof
    this.#approver = { personId, until: this.#platform.now() + APPROVAL_MS }
    const values = this.#proofs.set(personId, proof.key)
    this.#host.send([{ t: 'signIn', personId, proof: proof.key }])
    await this.#values.put(values)
    return 'ok'
  }

  async signInWithProof(personId: string, proof: string): Promise<void> {
    this.#personId = personId
    const values = this.#proofs.set(personId, proof)
    this.#host.send([{ t: 'signIn', personId, proof }])
    this.#host.changed()
    await this.#values.put([...values, ['person', personId]])
    this.prune()
  }

  async signOut(): Promise<void> {
    this.#personId = null
    this.#host.changed()
    await this.#values.put([['person', undefined]])
    this.prune()
  }

  /** The PIN is another one by now, or the person is gone: whoever holds this device has to sign in again. */
  disprove(personId: string): void {
    void this.#values.put(this.#proofs.drop(personId))
    if (personId === this.#personId) void this.signOut()
  }

  /** Nobody whose record has changed is left to the server with a proof that it would take for a guess at a PIN. */
  setupChanged(before: SetupState, now: SetupState): void {
    for (const personId of this.#proofs.people)
      if (now.people[personId] !== before.people[personId]) void this.#checkProof(personId)
  }

  /** Proofs stay as long as their person is here or has something on its way. */
  prune(): void {
    if (this.#proofs.people.every((personId) => personId === this.#personId)) return
    const signers = this.#host.onTheWay().flatMap(signersOf)
    const needed = new Set(this.#personId === null ? signers : [...signers, this.#personId])
    if (this.#approver.until > this.#platform.now()) needed.add(this.#approver.personId)
    const values = this.#proofs.keepOnly(needed)
    if (values.length > 0) void this.#values.put(values)
  }

  async #provenBy(personId: string, pin: string): Promise<{ readonly key: string } | 'wrong' | 'unknown'> {
    const person = this.#host.setup().people[personId]
    if (person === undefined || !person.active || person.pin === null) return 'unknown'
    if (pin === '') return 'wrong'
    const key = await this.#platform.pinKey(pin, person.pin)
    return (await this.#platform.sha256(key)) === person.pin.verifier ? { key } : 'wrong'
  }

  async #checkProof(personId: string): Promise<void> {
    const proof = this.#proofs.get(personId)
    const confirmed = this.#host.confirmedSetup()?.people[personId]
    const shown = this.#host.setup().people[personId]
    if (proof === undefined || confirmed === undefined) return
    const verifier = await this.#platform.sha256(proof)
    const isRight = [confirmed, shown].some((person) => person?.active && person.pin?.verifier === verifier)
    if (!isRight && this.#proofs.get(personId) === proof) this.disprove(personId)
  }
}

/** Everybody whose PIN a command rests on: its author, and who has lifted it. */
function signersOf({ by, command }: Envelope<unknown>): readonly string[] {
  const approvedBy = (command as { readonly approvedBy?: string }).approvedBy
  return approvedBy === undefined ? [by] : [by, approvedBy]
}
