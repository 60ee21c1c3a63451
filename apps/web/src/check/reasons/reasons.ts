import type { OrderedLine, ServiceCommand, ServiceIntent, SetupState } from '@comanda/domain'
import type { ReasonUse } from '../panel.ts'

/** Why, as commands carry it. The words go along: the list may change. */
export interface WhyGiven {
  readonly reasonId: string | null
  readonly text: string
}

/** The restaurant's reasons for one use, in its order. */
export const reasonsFor = (reasons: SetupState['reasons'], use: ReasonUse): readonly WhyGiven[] =>
  Object.values(reasons)
    .filter(({ active, uses }) => active && uses.includes(use))
    .sort((a, b) => a.position - b.position || a.text.localeCompare(b.text))
    .map(({ id, text }) => ({ reasonId: id, text }))

/**
 * Why a discount or a price of its own is given is asked where the restaurant has reasons for it; taking
 * one away again needs none.
 */
export function reasonUseOf(
  command: ServiceCommand,
  line: OrderedLine,
  { reasons }: Pick<SetupState, 'reasons'>,
): ReasonUse | null {
  const use =
    command.type === 'discountLine' && command.discountBp > 0
      ? 'discount'
      : command.type === 'changePrice' && command.unitPriceMinor !== line.listPriceMinor
        ? 'price'
        : null
  return use !== null && reasonsFor(reasons, use).length > 0 ? use : null
}

/** The same, with its reason. */
export const because = (intent: ServiceIntent, reason: WhyGiven | null): ServiceIntent =>
  reason === null ? intent : ({ ...intent, reason } as ServiceIntent)
