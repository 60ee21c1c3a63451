import type { CarriedOver, Till, Undecided } from '@comanda/domain'

/** Something that whoever closes the day should know. Only open tills stand in its way. */
export type Concern =
  | { readonly kind: 'tills'; readonly names: readonly string[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unsent'; readonly count: number }
  | { readonly kind: 'apart'; readonly names: readonly string[] }
  | { readonly kind: 'kept'; readonly count: number }
  | { readonly kind: 'refunds'; readonly count: number; readonly amountMinor: number }
  | { readonly kind: 'checks'; readonly count: number; readonly amountMinor: number }

export interface BeforeClose {
  readonly tills: readonly Till[]
  readonly checks: readonly CarriedOver[]
  /** `null`: nothing waits for a decision. */
  readonly undecided: Undecided | null
  /** Names of terminals of this multi-session that are not connected now. */
  readonly apart: readonly string[]
  readonly isOnline: boolean
  /** Changes made here that the server has not answered. */
  readonly pending: number
}

/** What is said before a day is closed, the gravest first (C10, C11, C21, C25, C27). Offline nobody knows who is connected. */
export function concernsOf({
  tills,
  checks,
  undecided,
  apart,
  isOnline,
  pending,
}: BeforeClose): readonly Concern[] {
  const open = tills.filter(({ closed }) => closed === null).map(({ name }) => name)
  const { kept, refunds, refundsMinor } = undecided ?? NOTHING
  const checkMinor = checks.reduce((sum, { totalMinor, paidMinor }) => sum + totalMinor - paidMinor, 0)
  const concerns: readonly (Concern | false)[] = [
    open.length > 0 && { kind: 'tills', names: open },
    !isOnline && { kind: 'offline' },
    pending > 0 && { kind: 'unsent', count: pending },
    isOnline && apart.length > 0 && { kind: 'apart', names: apart },
    kept > 0 && { kind: 'kept', count: kept },
    refunds > 0 && { kind: 'refunds', count: refunds, amountMinor: refundsMinor },
    checks.length > 0 && { kind: 'checks', count: checks.length, amountMinor: checkMinor },
  ]
  return concerns.filter((concern) => concern !== false)
}

const NOTHING: Undecided = { kept: 0, refunds: 0, refundsMinor: 0 }

export const isInTheWay = ({ kind }: Concern): boolean => kind === 'tills'

interface Device {
  readonly id: string
  readonly name: string
  readonly multiSessionId: string | null
  readonly home: string
  readonly revoked?: unknown
}

/** Names of the other devices of a multi-session that nobody hears at the moment (C25). The kitchen's sell nothing. */
export function terminalsApart(
  terminals: Readonly<Record<string, Device>>,
  present: readonly { readonly terminalId: string }[],
  here: { readonly terminalId: string; readonly multiSessionId: string | null },
): readonly string[] {
  const heard = new Set([here.terminalId, ...present.map(({ terminalId }) => terminalId)])
  return Object.values(terminals)
    .filter(
      ({ id, multiSessionId, home, revoked }) =>
        multiSessionId === here.multiSessionId &&
        home !== 'kitchen' &&
        revoked === undefined &&
        !heard.has(id),
    )
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b))
}
