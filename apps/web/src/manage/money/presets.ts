import { methodsOf, type PaymentMethod, PRESET_METHODS, type SetupState } from '@comanda/domain'

/** What is offered though nobody has saved it, besides the one that is being saved: it would be gone with the first of one's own. */
export function missingPresets({ paymentMethods }: SetupState, id: string): readonly PaymentMethod[] {
  if (Object.keys(paymentMethods).length > 0) return []
  return PRESET_METHODS.filter((preset) => preset.id !== id)
}

/** Nothing else is offered: without it nobody could pay. */
export const isLastOffered = (setup: SetupState, id: string): boolean =>
  methodsOf(setup).every((method) => method.id === id)
