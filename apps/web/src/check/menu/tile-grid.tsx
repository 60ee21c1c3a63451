import { findCheck, type ProductRecord } from '@comanda/domain'
import { memo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { countOn, useCan } from '../current.ts'
import classes from './menu-pane.module.css'
import { ProductTile } from './product-tile.tsx'

interface TileGridProps {
  readonly products: readonly ProductRecord[]
  readonly checkId: string
  readonly onAdd: (productId: string) => void
}

/** Follows the counts of its own products only, and draws those tiles anew that have another one. */
export const TileGrid = memo(function TileGrid({ products, checkId, onAdd }: TileGridProps) {
  const { money } = useFormats()
  const canAdd = useCan('addLines')
  const isOver = useTerminalValue(({ service }) => findCheck(service, checkId)?.status === 'cancelled')
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const counts = useTerminalValue(
    (terminal) => products.map(({ id }) => countOn(terminal, checkId, id)),
    sameItems,
  )
  return (
    <div className={classes.tiles}>
      {products.map((product, index) => (
        <ProductTile
          key={product.id}
          product={product}
          color={product.color || (categories[product.categoryId]?.color ?? '')}
          money={money}
          count={counts[index] ?? 0}
          isDisabled={!canAdd || isOver}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
})
