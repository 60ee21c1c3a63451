import type { ProductRecord } from '@comanda/domain'
import { memo } from 'react'
import classes from './product-tile.module.css'

interface ProductTileProps {
  readonly product: ProductRecord
  /** Of the product, or of its category. */
  readonly color: string
  readonly money: (minor: number) => string
  /** How many of it are on this check. */
  readonly count: number
  readonly isDisabled: boolean
  readonly onAdd: (productId: string) => void
}

/** Up to so many letters a name needs no clipping, which spares the browser a layer per tile. */
const SHORT = 24

export const ProductTile = memo(function ProductTile(props: ProductTileProps) {
  const { product, color, money, count, isDisabled, onAdd } = props
  return (
    <button
      type="button"
      className={classes.tile}
      style={color === '' ? undefined : ({ '--tile': color } as Record<string, string>)}
      disabled={isDisabled}
      data-product={product.name}
      data-chosen={count > 0 || undefined}
      onClick={() => onAdd(product.id)}
    >
      <span className={classes.name} data-long={product.name.length > SHORT || undefined}>
        {product.name}
      </span>
      <span className={classes.price}>{money(product.priceMinor)}</span>
      {count > 0 && <span className={classes.count}>{count}</span>}
    </button>
  )
})
