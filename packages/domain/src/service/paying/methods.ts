import type { PaymentMethod } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'
import type { MethodTaken } from './payment.ts'

const preset = (
  id: string,
  name: string,
  kind: PaymentMethod['kind'],
  more: Partial<PaymentMethod>,
): PaymentMethod => ({
  id: id as PaymentMethod['id'],
  name,
  kind,
  position: 0,
  active: true,
  opensDrawer: false,
  allowsTip: true,
  allowsChange: false,
  needsReference: false,
  ...more,
})

/** What a restaurant begins with that has named no methods of its own. */
export const PRESET_METHODS: readonly PaymentMethod[] = [
  preset('cash', 'Cash', 'cash', { opensDrawer: true, allowsChange: true }),
  preset('card', 'Card', 'card', { position: 1 }),
]

/** Methods that are offered, in their order. */
export function methodsOf({ paymentMethods }: SetupState): readonly PaymentMethod[] {
  const own = Object.values(paymentMethods)
  if (own.length === 0) return PRESET_METHODS
  return own.filter(({ active }) => active).sort((a, b) => a.position - b.position)
}

/** A method by its id, offered or not any more: money that was taken offline by it was taken. */
export const methodOf = ({ paymentMethods }: SetupState, id: string): PaymentMethod | undefined =>
  paymentMethods[id] ?? PRESET_METHODS.find((method) => method.id === id)

/** The method as it is written on what was paid by it. */
export const methodTaken = ({ id, name, kind }: PaymentMethod): MethodTaken => ({ methodId: id, name, kind })
