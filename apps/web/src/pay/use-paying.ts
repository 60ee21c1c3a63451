import {
  accountOf,
  checkTotals,
  dueOf,
  methodsOf,
  type OpenCheck,
  owedMinor,
  type PaymentMethod,
  roundedCash,
  tillsAt,
} from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import { useMemo, useRef, useState } from 'react'
import { asTyped } from '../check/configure/amount.ts'
import type { PadKey } from '../check/lines/keypad.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import {
  type Draft,
  newDraft,
  type PadFor,
  typedMinor,
  withAmount,
  withKey,
  withMethod,
  withPart,
  withTip,
} from './draft.ts'
import { type PartDue, partInstead, partsDue } from './parts.ts'
import { meanwhileOf, seenOn } from './pay-state.ts'
import { takingOf } from './taking.ts'
import { type Tender, tenderOf } from './tender.ts'
import type { Tip } from './tips.ts'

/** What was taken here last: its change stays in sight until the next one is begun. */
export interface Taken {
  readonly methodName: string
  readonly tender: Tender
}

/**
 * Taking money for one open check: what has been said of the next payment, and what a tap does (F5.2).
 * `firstPart`: the part of the division that it begins with, as far as it is not paid.
 */
export function usePaying(check: OpenCheck, firstPart: number | null, onTillClosed: () => void) {
  const terminal = useTerminal()
  const act = useDo()
  const setup = useTerminalValue((current) => current.setup)
  const tillId = useTerminalValue((current) => tillHere(current))
  const methods = useMemo(() => methodsOf(setup), [setup])
  const exponent = setup.restaurant?.currency.exponent ?? 2
  const dueMinor = dueOf(check, setup)
  const totalMinor = checkTotals(check, setup).totalMinor
  const parts = partsDue(totalMinor, check.division, check.payments)
  const [draft, setDraft] = useState<Draft | null>(() => {
    const isDue = parts.some(({ part, leftMinor }) => part === firstPart && leftMinor > 0)
    const [first] = methods
    if (!isDue || first === undefined) return null
    return newDraft(terminal.newId<string>(), first.id, firstPart, seenOn(check, dueMinor))
  })
  const [taken, setTaken] = useState<Taken | null>(null)
  const done = useRef(new Set<string>())
  const method = methods.find(({ id }) => id === draft?.methodId)
  const targetMinor = targetOf(draft, parts, dueMinor)
  const tender = draft === null || method === undefined ? null : tenderWith(draft, method)
  const meanwhile = draft === null ? null : meanwhileOf(check, dueMinor, draft.seen)

  function tenderWith(wish: Draft, by: PaymentMethod): Tender {
    return tenderOf(
      { typedMinor: typedMinor(wish, exponent), tip: wish.tip, reference: wish.reference },
      {
        targetMinor: targetOf(wish, parts, dueMinor),
        dueMinor,
        method: by,
        hasCustomer: check.customer !== null,
        hasAccount: check.customer !== null && accountOf(setup, check.customer.id).allowed,
        rounded: (minor) => roundedCash(minor, setup),
      },
    )
  }
  /** The payment that is under way, or a new one by a method: the first where none is named. */
  const change = (next: (draft: Draft) => Draft, methodId: string | undefined = methods[0]?.id) => {
    if (methodId === undefined) return
    setTaken(null)
    setDraft(next(draft ?? newDraft(terminal.newId<string>(), methodId, null, seenOn(check, dueMinor))))
  }
  const finished = (paid: Draft, by: PaymentMethod, what: Tender) => {
    done.current.add(paid.paymentId)
    setDraft((now) => (now?.paymentId === paid.paymentId ? null : now))
    setTaken({ methodName: by.name, tender: what })
  }
  /** Takes it: once, however often it is tapped. */
  const take = (): void => {
    if (draft === null || method === undefined || tender === null || done.current.has(draft.paymentId)) return
    if (tender.problem !== null || meanwhile !== null) return
    act(
      takingOf(draft, tender, {
        check,
        dueMinor,
        tillId,
        setupSeq: terminal.setupSeq,
        account: accountSeen(terminal, check, method),
      }),
      () => finished(draft, method, tender),
      (refusal: Refusal) => {
        if (refusal.code !== 'till-closed') return false
        onTillClosed()
        return true
      },
    )
  }
  return {
    check,
    setup,
    methods,
    method,
    exponent,
    dueMinor,
    totalMinor,
    targetMinor,
    parts,
    draft,
    tender,
    meanwhile,
    taken,
    take,
    choose: (methodId: string) => change((now) => withMethod(now, methodId), methodId),
    key: (key: PadKey) => change((now) => withKey(now, key, exponent)),
    /** What was handed over, or is to be paid of it; `null`: exactly what is asked for. */
    setAmount: (minor: number | null, methodId?: string) =>
      change((now) => withAmount(now, minor === null ? '' : asTyped(minor, exponent)), methodId),
    setPart: (part: number | null) => change((now) => withPart(now, part)),
    setTip: (tip: Tip) => change((now) => withTip(now, tip)),
    padFor: (padFor: PadFor) => change((now) => ({ ...now, padFor })),
    setTipPerson: (tipPersonId: string) => change((now) => ({ ...now, tipPersonId })),
    setReference: (reference: string) => change((now) => ({ ...now, reference })),
    /** It was told what has happened meanwhile, and goes on with what is due now. */
    goOn: () =>
      change((now) => ({
        ...now,
        typed: '',
        part: partInstead(parts, now.part),
        seen: seenOn(check, dueMinor),
      })),
    /** Returns whether there was something to let go of. */
    letGo: (): boolean => {
      if (draft === null) return false
      setDraft(null)
      return true
    },
  }
}

export type Paying = ReturnType<typeof usePaying>

const targetOf = (draft: Draft | null, parts: readonly PartDue[], dueMinor: number): number =>
  parts.find(({ part }) => part === draft?.part)?.leftMinor ?? dueMinor

/** What this screen says of the house account that is about to be charged; `null`: none is. */
function accountSeen(
  { setup, service, status }: ReturnType<typeof useTerminal>,
  { customer }: OpenCheck,
  { kind }: PaymentMethod,
) {
  if (kind !== 'account' || customer === null) return null
  return {
    balanceMinor: owedMinor(setup, service, customer.id),
    isApart: status.link.state === 'offline',
    customerId: customer.id,
  }
}

type Here = Pick<ReturnType<typeof useTerminal>, 'setup' | 'service' | 'identity'>

/** The till that money goes into here; `null`: none is open, or the restaurant uses none. */
export const tillHere = ({ setup, service, identity }: Here): string | null =>
  setup.restaurant?.usesTills === false
    ? null
    : (tillsAt(service.tills, identity?.terminalId ?? '')[0]?.id ?? null)
