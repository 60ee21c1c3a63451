import { can, type SetupState } from '@comanda/domain'
import { sha256 } from '../hashing.ts'

/** True when the proof is that of this person's PIN and they may manage the back office. */
export function isManager(setup: SetupState, personId: string, proof: string): boolean {
  const person = setup.people[personId]
  const knowsPin = person?.pin != null && sha256(proof) === person.pin.verifier
  return knowsPin && can(setup, personId, 'backOffice')
}

/** The first free short code for a terminal: `T1`, `T2` … Those of revoked terminals stay taken, their checks carry them. */
export function freeTerminalCode(setup: SetupState): string {
  const taken = new Set(Object.values(setup.terminals).map(({ code }) => code.toUpperCase()))
  let n = 1
  while (taken.has(`T${n}`)) n += 1
  return `T${n}`
}

/** The multi-session a new terminal joins: the one asked for, else that of the asking terminal, else the only active one. */
export function multiSessionFor(
  setup: SetupState,
  asked: string | undefined,
  askingTerminal: string,
): string | null | 'unknown' {
  const active = Object.values(setup.multiSessions).filter((multiSession) => multiSession.active)
  if (asked !== undefined) return active.some(({ id }) => id === asked) ? asked : 'unknown'
  const own = setup.terminals[askingTerminal]?.multiSessionId
  if (active.some(({ id }) => id === own)) return own ?? null
  return active.length === 1 ? (active[0]?.id ?? null) : null
}
