import { findCheck, type ProductRecord } from '@comanda/domain'
import { memo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { countOn, useCan } from '../current.ts'
import classes from './menu-pane.module.css'
import { ProductTile } from './product-tile.tsx'

interface TileGridProps {
  readonly products: readonly ProductRecord[]
  readonly checkId: string
  readonly onAdd: (productId: string) => void
}

export const TileGrid = memo(function TileGrid({ products, checkId, onAdd }: TileGridProps) {
  const { money } = useFormats()
  const canAdd = useCan('addLines')
  const isOver = useTerminalValue(({ service }) => findCheck(service, checkId)?.status === 'cancelled')
  const categories = useTerminalValue(({ setup }) => setup.categories)
  return (
    <div className={classes.tiles}>
      {products.map((product) => (
        <CountingTile
          key={product.id}
          product={product}
          color={product.color || (categories[product.categoryId]?.color ?? '')}
          price={money(product.priceMinor)}
          checkId={checkId}
          isDisabled={!canAdd || isOver}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
})

interface CountingTileProps {
  readonly product: ProductRecord
  readonly color: string
  readonly price: string
  readonly checkId: string
  readonly isDisabled: boolean
  readonly onAdd: (productId: string) => void
}

/** Follows its own count only, so that a tap draws one tile anew. */
const CountingTile = memo(function CountingTile({ checkId, ...tile }: CountingTileProps) {
  const count = useTerminalValue((terminal) => countOn(terminal, checkId, tile.product.id))
  return <ProductTile {...tile} count={count} />
})
