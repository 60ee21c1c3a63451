import type { CheckId, LineId } from '../../ids.ts'
import { isOwn, TOGETHER_MS } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import { isSoldOut, portionsLeft } from '../../setup/availability.ts'
import type { SetupState } from '../../setup/state.ts'
import { type Author, isFromApart, type ServiceContext } from '../context.ts'
import type { ServiceOp } from '../ops.ts'
import type { Line, ServiceState } from '../state.ts'

/** What can be sold out, of one unit of a line: the product, its variant, its modifiers, its parts. */
type Sellable = Pick<Line, 'productId' | 'variantId' | 'modifiers' | 'parts'>

interface Need {
  readonly itemId: string
  readonly perUnit: number
}

function needsOf({ productId, variantId, modifiers, parts }: Sellable): readonly Need[] {
  const counted = [...modifiers, ...parts.flatMap((part) => part.modifiers)]
  return [
    { itemId: productId, perUnit: 1 },
    ...(variantId === null ? [] : [{ itemId: variantId, perUnit: 1 }]),
    ...counted.map(({ optionId, count }) => ({ itemId: optionId, perUnit: count })),
    ...parts.map((part) => ({ itemId: part.productId as string, perUnit: 1 })),
  ]
}

/** What is missing to sell `units` more of a line: sold out, or too few portions left (F3.1). */
export function soldOutFor(
  setup: SetupState,
  line: Sellable,
  units: number,
): { readonly itemId: string; readonly remaining: number; readonly by: string; readonly at: number } | null {
  for (const { itemId, perUnit } of needsOf(line)) {
    const left = portionsLeft(setup, itemId)
    if (!isSoldOut(setup, itemId) && (left === null || left >= units * perUnit)) continue
    const { by = '', at = 0 } = setup.availability[itemId]?.set ?? {}
    return { itemId, remaining: isSoldOut(setup, itemId) ? 0 : (left ?? 0), by, at }
  }
  return null
}

/** What is missing of something; whether it stands all the same, as it was ordered apart. */
export interface Stock {
  readonly missing: ReturnType<typeof soldOutFor>
  readonly isSoldApart: boolean
}

/**
 * Whether `units` more of a line can be had. What was ordered apart from the others, before its author could hear that
 * it is sold out, was promised to the guests, is perhaps eaten and paid: it stands, marked (INV8). Of two who order
 * the last portion while both are connected, one is told no (F3.1). `seenSeq`: how much of the setup log was on
 * the author's screen.
 */
export function stockFor(
  line: Sellable,
  units: number,
  author: Author,
  context: ServiceContext,
  seenSeq?: number,
): Stock {
  const missing = soldOutFor(context.setup, line, units)
  const isSoldApart = missing !== null && isOrderedApart(missing.itemId, author, context, seenSeq)
  return { missing: isSoldApart ? null : missing, isSoldApart }
}

function isOrderedApart(
  itemId: string,
  author: Author,
  context: ServiceContext,
  seenSeq: number | undefined,
): boolean {
  const said = context.setup.availability[itemId]
  const isNew = said !== undefined && seenSeq !== undefined && isNewTo(said.set, author, seenSeq)
  // On its way, it was let through here before the news came.
  if (!context.orderer) return isNew
  if (context.arrivedAt === undefined || (said?.soldOut === true && seenSeq !== undefined && !isNew))
    return false
  return isFromApart(author, context) || (isNew && said.set.at + TOGETHER_MS < author.at)
}

/** What was said here is known as soon as it is said. */
const isNewTo = (set: Mark, author: Author, seenSeq: number): boolean =>
  set.seq > seenSeq && !(isOwn(set, author) && set.at <= author.at)

/**
 * Says how many portions of what is counted were taken (or, below zero, given back). Only the orderer
 * does: from these ops the setup log hears of it, once for each.
 */
export function portionsTaken(
  context: ServiceContext,
  ref: { readonly checkId: CheckId; readonly lineId: LineId },
  line: Sellable,
  units: number,
): readonly ServiceOp[] {
  if (!context.orderer || units === 0) return []
  return needsOf(line)
    .filter(({ itemId }) => portionsLeft(context.setup, itemId) !== null)
    .map(({ itemId, perUnit }) => ({
      type: 'portionsTaken.v1',
      ...ref,
      itemId,
      units: units * perUnit,
      // Numbered when the decision is whole: one can take portions of several lines.
      ordinal: 0,
    }))
}

/** Numbers the portions of a decision, behind those that the log has told of already. */
export function withOrdinals(state: ServiceState, ops: readonly ServiceOp[]): readonly ServiceOp[] {
  let ordinal = state.portions
  return ops.map((op) => {
    if (op.type !== 'portionsTaken.v1') return op
    ordinal += 1
    return { ...op, ordinal }
  })
}
