import { useEffect, useRef, useState } from 'react'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { AvailabilitySheet } from '../availability/availability-sheet.tsx'
import { useLongPress } from '../menu/use-long-press.ts'
import { withPadKey } from './amount.ts'
import { AmountPad } from './amount-pad.tsx'
import { ComboSteps } from './combo-steps.tsx'
import classes from './configure.module.css'
import { ConfigureFooter } from './configure-footer.tsx'
import type { ConfigureProps } from './configure-props.ts'
import { GroupPickers } from './group-picker.tsx'
import { NoteField } from './note-field.tsx'
import { useConfigureWords } from './texts.ts'
import { type Configuring, useConfigure } from './use-configure.ts'
import { useConfigureKeys } from './use-configure-keys.ts'
import { VariantPicker } from './variant-picker.tsx'

/** What a product is sold as: variant, modifiers, parts, price or weight, and how many of it. */
export function ConfigureView(props: ConfigureProps) {
  const { t } = useConfigureWords()
  const configuring = useConfigure(props)
  const terminal = useTerminal()
  const [aboutId, setAboutId] = useState<string | null>(null)
  const content = useRef<HTMLDivElement>(null)
  const { product, draft, activeKey, moved } = configuring
  const hasPad = product !== undefined && product.priceKind !== 'fixed'
  useConfigureKeys(content, hasPad, (act) => {
    if (act.act === 'done') configuring.done()
    else if (act.act === 'quantity') configuring.step(act.by)
    else configuring.type(withPadKey(draft.typed, act.key, configuring.padExponent))
  })
  useEffect(() => {
    if (moved === null) return
    const ask = content.current?.querySelector(`[data-ask="${CSS.escape(moved.key)}"]`)
    ask?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [moved])
  // A part of a combo is a product of its own.
  const about = (itemId: string) => setAboutId(terminal.setup.products[itemId] ? itemId : props.productId)
  const hold = useLongPress(about)
  if (product === undefined) return null
  return (
    <>
      <Sheet
        title={product.name}
        onClose={props.onClose}
        footer={
          <ConfigureFooter
            quantity={props.line === undefined ? configuring.quantity : null}
            onQuantity={configuring.setQuantity}
            label={configuring.label}
            isReady={configuring.isReady}
            onDone={configuring.done}
          />
        }
      >
        <div ref={content} className={classes.content} {...hold}>
          <Amount configuring={configuring} />
          <VariantPicker
            product={product}
            orderTypeId={configuring.orderTypeId}
            chosenId={draft.variantId}
            isActive={activeKey === 'variants'}
            onChoose={configuring.chooseVariant}
          />
          {product.combo.length > 0 && (
            <ComboSteps
              product={product}
              draft={draft}
              step={configuring.comboStep}
              activeKey={activeKey}
              onStep={configuring.goToStep}
              onChange={configuring.change}
            />
          )}
          <GroupPickers
            groupIds={product.modifierGroupIds}
            picks={draft.picks}
            under=""
            activeKey={activeKey}
            onChange={(picks, key) => configuring.change({ ...draft, picks }, key)}
          />
          {props.line === undefined && (
            <NoteField categoryId={product.categoryId} note={configuring.note} onNote={configuring.setNote} />
          )}
          {configuring.canEightySix && (
            <button type="button" className={classes.eightySix} onClick={() => setAboutId(product.id)}>
              <b aria-hidden>{t('eightySix')}</b> {t('eightySixIs')}
            </button>
          )}
        </div>
      </Sheet>
      {aboutId !== null && <AvailabilitySheet productId={aboutId} onClose={() => setAboutId(null)} />}
    </>
  )
}

function Amount({ configuring }: { readonly configuring: Configuring }) {
  const { product, draft, padExponent, perKiloMinor, type, setUnit } = configuring
  if (product === undefined || product.priceKind === 'fixed') return null
  return (
    <AmountPad
      kind={product.priceKind}
      typed={draft.typed}
      unit={draft.unit}
      exponent={padExponent}
      perKiloMinor={perKiloMinor}
      onType={type}
      onUnit={setUnit}
    />
  )
}
