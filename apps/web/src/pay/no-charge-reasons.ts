import type { SetupState } from '@comanda/domain'

type Reasons = SetupState['reasons']

/** What the restaurant says why it does without the service charge: its reasons for discounts, in its order. */
export const noChargeReasons = (reasons: Reasons): readonly Reasons[string][] =>
  Object.values(reasons)
    .filter(({ active, uses }) => active && uses.includes('discount'))
    .sort((a, b) => a.position - b.position || a.text.localeCompare(b.text))
