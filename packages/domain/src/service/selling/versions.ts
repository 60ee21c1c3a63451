import type { OrderType } from '../../setup/entities.ts'
import type {
  FormerModifierGroup,
  FormerProduct,
  ModifierGroupRecord,
  ProductRecord,
  SetupState,
  TaxRecord,
  Until,
} from '../../setup/state.ts'

/**
 * The menu as the author of a command had it before their eyes (C19). `seq`: how much of the setup log
 * their screen had seen. Somebody who had seen less may still sell what has been replaced since.
 */

/** All of a product that its price and its line depend on. */
export type SoldAs = Omit<FormerProduct, 'untilSeq'>

/** Versions that may have been on the author's screen, oldest first; today's is the last. */
export const productVersions = (product: ProductRecord, seq: number): readonly SoldAs[] =>
  versionsSince<SoldAs>(product, product.former, seq)

/** A tax as it was; one that was changed meanwhile counts as the author had it. */
export const taxAsSeen = (tax: TaxRecord, seq: number): Pick<TaxRecord, 'name' | 'ratePpm' | 'included'> =>
  versionsSince<Pick<TaxRecord, 'name' | 'ratePpm' | 'included'>>(tax, tax.former, seq)[0]

export const optionsAsSeen = (group: ModifierGroupRecord, seq: number): ModifierGroupRecord['options'] =>
  versionsSince<Omit<FormerModifierGroup, 'untilSeq'>>(group, group.former, seq)[0].options

/** Where something is sold, and as what: both have rules for its taxes. */
export interface SoldWhere {
  readonly orderTypeId: string | null
  readonly multiSessionId?: string | null | undefined
}

/** Taxes of a line, after the fiscal profile of its multi-session (F1.2), and then after the rules of its order type (F3.7). */
export function taxesAsSeen(
  setup: SetupState,
  taxIds: readonly string[],
  { orderTypeId, multiSessionId }: SoldWhere,
  seq: number,
) {
  const here = mapped(taxIds, setup.multiSessions[multiSessionId ?? '']?.taxMap)
  const ids = mapped(here, setup.orderTypes[orderTypeId ?? '']?.taxMap)
  return [...new Set(ids)].flatMap((id) => {
    const tax = setup.taxes[id]
    if (tax === undefined) return []
    const { name, ratePpm, included } = taxAsSeen(tax, seq)
    return [{ id: tax.id, name, ratePpm, included }]
  })
}

const mapped = (taxIds: readonly string[], map: OrderType['taxMap'] = []): readonly string[] =>
  taxIds.flatMap((id) => {
    const rule = map.find(({ from }) => from === id)
    return rule === undefined ? [id] : rule.to === null ? [] : [rule.to]
  })

const versionsSince = <V>(today: V, former: readonly (V & Until)[], seq: number): readonly [V, ...V[]] =>
  [...former.filter(({ untilSeq }) => untilSeq > seq).reverse(), today] as unknown as readonly [V, ...V[]]
