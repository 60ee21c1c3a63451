import { chosenText, firedUnits, type Line, type SetupState, unitPriceOf } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { maybe, once, oneOf, type Pick, weighted } from './chance.ts'
import { someConfiguration } from './configure.ts'
import { type Eyes, lifted, shown, someReason } from './eyes.ts'

const canBeChosen = ({ products }: SetupState, { productId }: Line): boolean => {
  const { variants = [], modifierGroupIds = [], combo = [], priceKind } = products[productId] ?? {}
  return variants.length + modifierGroupIds.length + combo.length > 0 || priceKind === 'weight'
}

interface OnLine {
  readonly checkId: string
  readonly lineId: string
}

type Deed = (pick: Pick, on: OnLine, line: Line, eyes: Eyes) => ServiceIntent

/** What is done to one line. What the kitchen has is voided more often than what it has not. */
export function onLine(pick: Pick, eyes: Eyes, checkId: string, line: Line): ServiceIntent {
  const isFired = firedUnits(line) > 0
  const deed = weighted<Deed>(pick, [
    [6, tapped],
    [3, typed],
    [isFired ? 1 : 4, removed],
    [isFired ? 8 : 1, voided],
    [line.status === 'ordered' ? 1 : 9, restored],
    [2, comped],
    [4, noted],
    [2, coursed],
    [2, seated],
    [2, held],
    [3, discounted],
    [1, repriced],
    [isFired ? 1 : canBeChosen(eyes.setup, line) ? 9 : 1, configured],
  ])
  // Now and then by the id under which the line was known before its units joined another.
  const lineId = maybe(pick, line.id, oneOf(pick, [line.id, ...line.alsoIds]))
  return deed(pick, { checkId, lineId }, line, eyes)
}

const quantitySeen = (pick: Pick, line: Line) => ({ quantity: maybe(pick, line.quantity, 1 + pick(5)) })

const tapped: Deed = (pick, on, line, eyes) => ({
  type: 'adjustQuantity',
  ...on,
  by: once(pick, 3) ? -1 : 1,
  seen: quantitySeen(pick, line),
  ...lifted(pick, eyes),
})

const typed: Deed = (pick, on, line, eyes) => ({
  type: 'setQuantity',
  ...on,
  to: 1 + pick(6),
  seen: quantitySeen(pick, line),
  ...lifted(pick, eyes),
})

const removed: Deed = (pick, on, line, eyes) => ({
  type: 'removeLine',
  ...on,
  seen: quantitySeen(pick, line),
  ...lifted(pick, eyes),
})

const voided: Deed = (pick, on, line, eyes) => ({
  type: 'voidLine',
  ...on,
  quantity: 1 + pick(Math.max(1, line.quantity)),
  reason: someReason(pick),
  seen: { quantity: line.quantity },
  ...lifted(pick, eyes),
})

const restored: Deed = (_pick, on) => ({ type: 'restoreLine', ...on })

const comped: Deed = (pick, on, line, eyes) => ({
  type: 'compLine',
  ...on,
  quantity: 1 + pick(Math.max(1, line.quantity)),
  newLineId: eyes.freshId(),
  reason: line.comp === null || once(pick, 3) ? someReason(pick) : null,
  seen: { quantity: line.quantity, comped: line.comp !== null },
  ...lifted(pick, eyes),
})

const noted: Deed = (pick, on, line) => {
  const which = oneOf(pick, ['kitchenNote', 'kitchenNote', 'customerNote', 'allergy'] as const)
  const text = oneOf(pick, ['', 'rare', 'birthday', 'no nuts'])
  return { type: 'setLineNote', ...on, which, text, seen: { text: line[which] } }
}

const coursed: Deed = (pick, on, line) => ({
  type: 'setCourse',
  ...on,
  course: pick(4),
  seen: { course: maybe(pick, line.course, 9) },
})

const seated: Deed = (pick, on, line) => ({
  type: 'setSeat',
  ...on,
  seat: once(pick, 4) ? null : 1 + pick(4),
  seen: { seat: line.seat },
})

const held: Deed = (pick, on, line) => ({
  type: 'holdLine',
  ...on,
  held: maybe(pick, !line.held, line.held),
  seen: { held: line.held },
})

const discounted: Deed = (pick, on, line, eyes) => ({
  type: 'discountLine',
  ...on,
  discountBp: oneOf(pick, [0, 500, 1_000, 2_550, 10_000]),
  reason: someReason(pick),
  seen: { discountBp: line.discountBp },
  ...lifted(pick, eyes),
})

const repriced: Deed = (pick, on, line, eyes) => ({
  type: 'changePrice',
  ...on,
  unitPriceMinor: pick(3_000),
  reason: someReason(pick),
  seen: { unitPriceMinor: line.unitPriceMinor },
  ...lifted(pick, eyes),
})

const configured: Deed = (pick, on, line, eyes) => {
  const { setup, setupSeq } = eyes
  const product = setup.products[line.productId] ?? oneOf(pick, Object.values(setup.products))
  const configuration = someConfiguration(pick, setup, product)
  const orderTypeId = shown(eyes, on.checkId)?.orderTypeId ?? null
  const unitPriceMinor = unitPriceOf(setup, product, configuration, orderTypeId) ?? 0
  return {
    type: 'configureLine',
    ...on,
    configuration,
    seen: { unitPriceMinor, setupSeq, chosen: chosenText(line) },
  }
}
