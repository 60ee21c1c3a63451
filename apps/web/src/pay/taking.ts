import { type OpenCheck, orderedLines, type ServiceIntent } from '@comanda/domain'
import type { Draft } from './draft.ts'
import type { Tender } from './tender.ts'

export type Taking = Extract<ServiceIntent, { type: 'takePayment' }>

interface On {
  readonly check: OpenCheck
  readonly dueMinor: number
  /** `null`: the restaurant uses no tills, or none is open. */
  readonly tillId: string | null
  /** What the screen says of the house account that is charged; `null`: none is. */
  readonly account: Taking['seen']['account']
  /** How much of the setup log the screen shows. */
  readonly setupSeq: number
}

/** The command that takes it. Of the same draft it is the same payment, however often it is sent (INV5). */
export function takingOf(
  draft: Draft,
  tender: Tender,
  { check, dueMinor, tillId, account, setupSeq }: On,
): Taking {
  const lines = orderedLines(check).map(({ id: lineId, quantity }) => ({ lineId, quantity }))
  return {
    type: 'takePayment',
    checkId: check.id,
    paymentId: draft.paymentId,
    methodId: draft.methodId,
    amountMinor: tender.amountMinor,
    tenderedMinor: tender.tenderedMinor,
    tipMinor: tender.tipMinor,
    tipPersonId: draft.tipPersonId,
    reference: draft.reference.trim(),
    part: draft.part,
    tillId,
    seen: { dueMinor, lines, roundingMinor: tender.roundingMinor, setupSeq, account },
  }
}
