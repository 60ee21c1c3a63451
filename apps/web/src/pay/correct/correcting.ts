import type { Payment, ServiceIntent } from '@comanda/domain'

export type Correcting = Extract<ServiceIntent, { type: 'correctPayment' }>

/** What was said of how a payment was really made. */
export interface Wish {
  readonly methodId: string
  /** As typed; empty: none. */
  readonly tipTyped: string
  readonly tipPersonId: string | null
  readonly reference: string
}

interface On {
  readonly checkId: string
  readonly correctionId: string
  /** As it is known to have been made by now. */
  readonly paid: Payment
  readonly tillId: string | null
}

/** The command that says so. Of the same sheet it is the same correction, however often it is sent. */
export const correctionOf = (
  { methodId, tipPersonId, reference }: Wish,
  tipMinor: number,
  text: string,
  { checkId, correctionId, paid, tillId }: On,
): Correcting => ({
  type: 'correctPayment',
  checkId,
  correctionId,
  paymentId: paid.id,
  methodId,
  tipMinor,
  tipPersonId,
  reference: reference.trim(),
  tillId,
  reason: { reasonId: null, text },
  seen: { methodId: paid.methodId, tipMinor: paid.tipMinor },
})
