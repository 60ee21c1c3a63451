import { useState } from 'react'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './availability.module.css'
import { ItemControls } from './item-controls.tsx'
import { ItemRow } from './item-row.tsx'
import { itemsBehind } from './items.ts'
import { useAvailabilityWords } from './texts.ts'

interface AvailabilityViewProps {
  readonly productId: string
  readonly onClose: () => void
}

/** One product large, for it is meant most often; what can run out behind it in a list below. */
export function AvailabilityView({ productId, onClose }: AvailabilityViewProps) {
  const { t } = useAvailabilityWords()
  const product = useTerminalValue(({ setup }) => setup.products[productId])
  const modifierGroups = useTerminalValue(({ setup }) => setup.modifierGroups)
  const products = useTerminalValue(({ setup }) => setup.products)
  const [openId, setOpenId] = useState<string | null>(null)
  if (product === undefined) return null
  return (
    <Sheet title={product.name} onClose={onClose}>
      <ItemControls item={{ itemId: product.id, name: product.name }} onSaid={onClose} />
      {itemsBehind({ modifierGroups, products }, product).map((group) => (
        <section key={group.id} className={classes.group}>
          <h3>{group.name ?? t('variants')}</h3>
          {group.items.map((item) => (
            <ItemRow
              key={item.itemId}
              item={item}
              isOpen={item.itemId === openId}
              onOpen={(isOpen) => setOpenId(isOpen ? item.itemId : null)}
            />
          ))}
        </section>
      ))}
    </Sheet>
  )
}
