import { menuPriceMinor, type ProductRecord, type SetupState } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { AskSection } from './ask-section.tsx'
import { VARIANTS } from './draft.ts'
import { OptionButton } from './option-button.tsx'
import { useConfigureWords } from './texts.ts'

interface VariantPickerProps {
  readonly product: ProductRecord
  readonly orderTypeId: string | null
  readonly chosenId: string | null
  readonly isActive: boolean
  readonly onChoose: (variantId: string) => void
}

export function VariantPicker({ product, orderTypeId, chosenId, isActive, onChoose }: VariantPickerProps) {
  const { t } = useConfigureWords()
  const orderTypes = useTerminalValue(({ setup }) => setup.orderTypes)
  if (product.variants.length === 0) return null
  const setup = { orderTypes } as SetupState
  return (
    <AskSection
      askKey={VARIANTS}
      title={t('variants')}
      rule={{ key: 'choose', count: 1 }}
      isMet={chosenId !== null}
      isActive={isActive}
    >
      {product.variants.map(({ id, name, priceMinor }) => (
        <OptionButton
          key={id}
          itemId={id}
          name={name}
          priceMinor={menuPriceMinor(setup, product, priceMinor, orderTypeId)}
          isDelta={false}
          count={id === chosenId ? 1 : 0}
          canTap
          onTap={() => onChoose(id)}
        />
      ))}
    </AskSection>
  )
}
