import type { SetupIntent } from '../../people.ts'
import { once, oneOf, type Pick } from './chance.ts'
import type { Eyes } from './eyes.ts'

/** A manager changes how money is taken, while somebody who is apart takes some (INV8). */
export const moneyRulesChanged = (pick: Pick, eyes: Eyes): SetupIntent =>
  once(pick, 2) ? restaurantChanged(pick, eyes) : methodChanged(pick, eyes)

function restaurantChanged(pick: Pick, { setup }: Eyes): SetupIntent {
  const { saved: _saved, ...value } = setup.restaurant ?? { saved: null, id: 'sim', name: 'Simulated' }
  const cashRoundingMinor = oneOf(pick, [1, 5, 50])
  const usesTills = once(pick, 4) ? { usesTills: !setup.restaurant?.usesTills } : {}
  return { type: 'saveRestaurant', value: { ...value, cashRoundingMinor, ...usesTills } as never }
}

function methodChanged(pick: Pick, { setup }: Eyes): SetupIntent {
  const { saved: _saved, ...value } = oneOf(pick, Object.values(setup.paymentMethods))
  const rule = oneOf(pick, ['allowsTip', 'allowsChange', 'needsReference'] as const)
  return { type: 'savePaymentMethod', value: { ...value, [rule]: !value[rule] } }
}
