import { chosenText, findCheck, type ProductRecord, unitPriceOf } from '@comanda/domain'
import { useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useStable } from '../../shared/use-stable.ts'
import { useCan } from '../current.ts'
import { orderOf } from '../menu/ordering.ts'
import { priceTag } from '../menu/price-tag.ts'
import { orderingFor } from '../ordering-for.ts'
import { exponentOf, type Unit } from './amount.ts'
import type { ConfigureProps } from './configure-props.ts'
import { configurationOf, type Draft, draftOf, newDraft, type Open, openIn } from './draft.ts'
import { useConfigureWords } from './texts.ts'

export type Configuring = ReturnType<typeof useConfigure>

const NOTHING: Draft = { variantId: null, picks: [], parts: [], typed: '', unit: 'g' }

/** What is being chosen in the sheet, what it costs now, what is missing, and how it gets to the check. */
export function useConfigure(props: ConfigureProps) {
  const { checkId, productId, variantId = null, line, onClose } = props
  const terminal = useTerminal()
  const { t } = useConfigureWords()
  const { money } = useFormats()
  const perform = useDo()
  const canEightySix = useCan('addLines')
  const product = useTerminalValue(({ setup }) => setup.products[productId])
  // All that a choice and its price depend on.
  useTerminalValue(
    ({ setup: { products, modifierGroups, orderTypes } }) => [products, modifierGroups, orderTypes],
    sameItems<unknown>,
  )
  const { setup } = terminal
  const orderTypeId = useTerminalValue(({ service }) => findCheck(service, checkId)?.orderTypeId ?? null)
  const exponent = setup.restaurant?.currency.exponent ?? 2
  const [draft, setDraft] = useState<Draft>(() => {
    if (product === undefined) return NOTHING
    return line === undefined ? newDraft(setup, product, variantId) : draftOf(setup, line, product, exponent)
  })
  // The line as it was when the choosing began: a change by others meanwhile is for the orderer to judge.
  const [begun] = useState(line)
  const [quantity, setQuantity] = useState(1)
  const [note, setNote] = useState('')
  const [comboStep, setComboStep] = useState(0)
  const [touchedKey, setTouchedKey] = useState<string | null>(null)
  const [moved, setMoved] = useState<{ readonly key: string } | null>(null)
  const open = product === undefined ? null : openIn(setup, product, draft, exponent)
  const configuration = product === undefined ? null : configurationOf(product, draft, exponent)
  const unitMinor =
    product === undefined || configuration === null
      ? null
      : unitPriceOf(setup, product, configuration, orderTypeId)
  const comboKey = product?.combo[comboStep]?.id ?? null
  const isHere = open !== null && (open.choiceId === null || open.choiceId === comboKey)
  const activeKey = (isHere ? open.key : null) ?? touchedKey ?? firstKey(product, comboKey)
  const next = product === undefined ? undefined : product.combo[comboStep + 1]
  // A course that may be left out is still walked past, so that nobody misses it.
  const isPassing = next !== undefined && line === undefined && (open === null || !isHere)

  const goToStep = useStable((step: number) => {
    setComboStep(step)
    setTouchedKey(null)
  })
  const change = useStable((changed: Draft, key: string) => {
    setDraft(changed)
    setTouchedKey(key)
    if (product === undefined) return
    const wanting = openIn(setup, product, changed, exponent)
    if (wanting !== null && wanting.key !== key) setMoved({ key: wanting.key })
  })
  const finish = () => {
    if (product === undefined || configuration === null || unitMinor === null) return
    if (begun !== undefined) {
      const seen = { unitPriceMinor: unitMinor, setupSeq: terminal.setupSeq, chosen: chosenText(begun) }
      const ids = { checkId, lineId: begun.id }
      perform({ type: 'configureLine', ...ids, configuration, seen }, onClose)
      return
    }
    const order = { configuration, quantity, kitchenNote: note.trim() }
    if (props.onAdd !== undefined) {
      if (props.onAdd(productId, order)) onClose()
      return
    }
    const check = findCheck(terminal.service, checkId)
    const wanted = orderingFor(checkId)
    const newLineId = () => terminal.newId<string>()
    const { setupSeq } = terminal
    perform(orderOf({ setup, setupSeq, check, checkId, product, order, wanted, newLineId }).intent, onClose)
  }
  const done = useStable(() => {
    if (isPassing) return goToStep(comboStep + 1)
    if (open === null) return finish()
    const step = product?.combo.findIndex(({ id }) => id === open.choiceId) ?? -1
    if (step >= 0) goToStep(step)
    setMoved({ key: open.key })
  })
  return {
    product,
    draft,
    quantity,
    note,
    comboStep,
    activeKey,
    moved,
    orderTypeId,
    canEightySix,
    perKiloMinor: product === undefined ? 0 : perKilo(priceTag(setup, product, draft.variantId, orderTypeId)),
    padExponent: product?.priceKind === 'weight' ? exponentOf(draft.unit) : exponent,
    isReady: open === null || isPassing,
    label: isPassing
      ? t('next', { name: next.name })
      : open === null
        ? t(line === undefined ? 'add' : 'change', { price: money((unitMinor ?? 0) * quantity) })
        : wordsFor(open),
    setQuantity,
    setNote,
    goToStep,
    change,
    done,
    step: (by: number) => setQuantity((last) => Math.max(1, last + by)),
    type: (typed: string) => setDraft((last) => ({ ...last, typed })),
    setUnit: (unit: Unit) => setDraft((last) => ({ ...last, unit, typed: '' })),
    chooseVariant: (id: string) => change({ ...draft, variantId: id }, 'variants'),
  }

  function wordsFor({ what, name }: Open): string {
    if (what === 'variant') return t('chooseVariant')
    if (what === 'price') return t('typePrice')
    return what === 'weight' ? t('typeWeight') : t('chooseNamed', { name })
  }
}

const perKilo = (tag: ReturnType<typeof priceTag>): number => (tag.kind === 'menu' ? tag.minor : 0)

const firstKey = (product: ProductRecord | undefined, comboKey: string | null): string | null => {
  if (product === undefined) return null
  if (product.variants.length > 0) return 'variants'
  const [first] = product.modifierGroupIds
  return comboKey ?? (first === undefined ? null : `:${first}`)
}
