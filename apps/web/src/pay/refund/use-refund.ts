import { methodsOf, type Refund, type SettledCheck } from '@comanda/domain'
import { useState } from 'react'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { type Chosen, type Refundable, refundablesOf, refundsOf, totalBackMinor } from './refundable.ts'
import {
  handedMinor,
  NO_WAYS,
  type PaymentLeft,
  paymentsLeft,
  type Share,
  sharesOf,
  type Ways,
} from './sharing.ts'

export interface Refunding {
  readonly refundId: string
  readonly refundables: readonly Refundable[]
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
  readonly left: readonly PaymentLeft[]
  readonly ways: Ways
  readonly setWays: (ways: Ways) => void
  readonly shares: readonly Share[]
  /** Minor units, cash rounded. */
  readonly handedMinor: number
  /** What somebody else gave back since, and nobody here has looked at. */
  readonly meanwhile: Refund | undefined
  readonly goOn: () => void
}

/** A refund that is being put together, always against what is left now (F5.4). */
export function useRefund(check: SettledCheck): Refunding {
  const terminal = useTerminal()
  const [refundId] = useState(() => terminal.newId<string>())
  const [chosen, choose] = useState<Chosen>({})
  const [ways, setWays] = useState(NO_WAYS)
  const setup = useTerminalValue((now) => now.setup)
  const refunds = useTerminalValue(({ service }) => refundsOf(service, check.id), sameItems)
  const refundTasks = useTerminalValue(({ service }) => service.refundTasks)
  const [seen, setSeen] = useState(() => refunds.length)
  const refundables = refundablesOf(check, refunds)
  const left = paymentsLeft(check, { refunds: byId(refunds), refundTasks })
  const shares = sharesOf(left, totalBackMinor(refundables, chosen), ways)
  return {
    refundId,
    refundables,
    chosen,
    choose,
    left,
    ways,
    setWays,
    shares,
    handedMinor: handedMinor(shares, methodsOf(setup), setup),
    meanwhile: refunds.slice(seen).findLast(({ id }) => id !== refundId),
    goOn: () => setSeen(refunds.length),
  }
}

const byId = (refunds: readonly Refund[]): Readonly<Record<string, Refund>> =>
  Object.fromEntries(refunds.map((refund) => [refund.id, refund]))
