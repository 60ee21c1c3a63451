import { refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField } from '../field.ts'
import { allChecks, reachLine } from '../find.ts'
import { firedUnits } from '../kitchen/units.ts'
import { Configuration } from '../selling/choices.ts'
import { portionsTaken, stockFor } from '../selling/portions.ts'
import { type Sold, sell } from '../selling/sell.ts'
import type { Line, ServiceState } from '../state.ts'
import { namesOf } from './quantity.ts'

/** Chooses variant, modifiers or parts of a line anew, while the kitchen has none of it (F3.2). */
export const ConfigureLineCommand = z.object({
  type: z.literal('configureLine'),
  checkId: CheckId,
  lineId: LineId,
  configuration: Configuration,
  seen: z.object({
    /** The new price on the author's screen. */
    unitPriceMinor: z.number().int(),
    setupSeq: z.number().int().min(0),
    /** What was chosen before: `chosenText` of the line. */
    chosen: z.string().max(4000),
  }),
})
export type ConfigureLineCommand = z.infer<typeof ConfigureLineCommand>

export function configureLine(
  state: ServiceState,
  command: ConfigureLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author, context)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  if (line.status !== 'ordered') return refuse('line-removed', namesOf(reached))
  if (firedUnits(line) > 0) return refuse('line-fired', { ...namesOf(reached), fired: firedUnits(line) })
  const product = context.setup.products[line.productId]
  if (product === undefined) return refuse('product-unknown')
  const { configuration, seen } = command
  const { orderTypeId } = check
  const { multiSessionId } = context
  const wish = { configuration, seen, orderTypeId, multiSessionId, seenOrderTypeId: orderTypeId }
  const sale = sell(context.setup, product, wish)
  if (!sale.ok) return refuse(sale.code, sale.details)
  const next = { ...sale.sold, productId: line.productId, variantId: configuration.variantId }
  const weightGrams = product.priceKind === 'weight' ? configuration.weightGrams : null
  const { missing, isSoldApart } = stockFor(next, line.quantity, author, context, seen.setupSeq)
  if (missing !== null && missing.itemId !== line.productId)
    return refuse('sold-out', { name: next.name, yours: line.quantity, ...missing })
  const ref = { checkId: check.id, lineId: line.id }
  const back = portionsTaken(context, ref, line, -line.quantity)
  return decideField(author, {
    field: 'choices',
    mark: line.marks.choices,
    current: chosenText(line),
    seen: seen.chosen,
    to: chosenText({ ...next, weightGrams }),
    names: namesOf(reached),
    ops: (over) => [
      ...before,
      {
        type: 'lineConfigured.v1',
        ...ref,
        ...facts(next, next.variantId, weightGrams),
        ...(sharesRoot(state, line) && { root: `${author.replica}-${author.n}` as LineId }),
        ...(isSoldApart && { soldOut: true }),
        ...(over && { over }),
      },
      ...back,
      ...portionsTaken(context, ref, next, line.quantity),
    ],
  })
}

/** Units that were ordered as the same line are elsewhere, or once were. */
const sharesRoot = (state: ServiceState, line: Line): boolean =>
  line.root !== line.id ||
  allChecks(state).some((check) => check.lines.some((other) => other !== line && other.root === line.root))

const facts = (
  { name, unitPriceMinor, taxes, modifiers, parts, kiloMinor }: Sold,
  variantId: string | null,
  weightGrams: number | null,
) => ({
  name,
  unitPriceMinor,
  taxes: [...taxes] as never,
  variantId,
  modifiers: [...modifiers],
  parts: [...parts] as never,
  weightGrams,
  ...(kiloMinor !== null && { kiloMinor }),
})

/** What is chosen on a line, in words: compared, and told to whoever lost. */
export const chosenText = (line: Pick<Line, 'name' | 'modifiers' | 'parts' | 'weightGrams'>): string =>
  [
    line.name,
    ...line.modifiers.map(({ name, count }) => (count > 1 ? `${count}× ${name}` : name)),
    ...line.parts.map(({ name, modifiers }) => [name, ...modifiers.map((each) => each.name)].join(' + ')),
    ...(line.weightGrams === null ? [] : [`${line.weightGrams} g`]),
  ].join(' · ')
