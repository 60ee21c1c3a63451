import { memo, useCallback, useState } from 'react'
import type { Figures } from '../figures/figures.ts'
import { LiveFigure } from '../figures/live-figure.tsx'
import type { Offer } from './menu.ts'
import classes from './product-tile.module.css'

interface ProductTileProps {
  readonly offer: Offer
  /** Of the product, or of its category. */
  readonly color: string
  readonly price: string
  /** Some of it are on this check. */
  readonly isChosen: boolean
  /** How many are left, or that it is sold out, in words; empty: nothing to say. */
  readonly stock: string
  readonly isOut: boolean
  readonly isDisabled: boolean
  /** A tap opens its choices. */
  readonly asks: boolean
  /** A second tile of a product that has one in its category. */
  readonly isCopy: boolean
  readonly onTap: (productId: string, variantId: string | null) => void
}

/** Up to so many letters a name needs no clipping, which spares the browser a layer per tile. */
const SHORT = 24

export const ProductTile = memo(function ProductTile(props: ProductTileProps) {
  const { offer, color, price, isChosen, stock, isOut, isDisabled, asks, isCopy, onTap } = props
  const [hasPicture, setHasPicture] = useState(offer.product.picture !== '')
  const isShort = offer.name.length <= SHORT && !hasPicture && stock === ''
  return (
    <button
      type="button"
      className={classes.tile}
      style={color === '' ? undefined : ({ '--tile': color } as Record<string, string>)}
      disabled={isDisabled}
      data-tile={offer.key}
      data-hold={offer.product.id}
      data-product={isCopy ? undefined : offer.name}
      data-chosen={isChosen || undefined}
      data-sold-out={isOut || undefined}
      data-asks={asks || undefined}
      data-picture={hasPicture || undefined}
      onClick={() => onTap(offer.product.id, offer.variantId)}
    >
      {hasPicture && (
        <img
          className={classes.picture}
          src={`/api/pictures/${encodeURIComponent(offer.product.picture)}`}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setHasPicture(false)}
        />
      )}
      <span className={classes.name} data-long={!isShort || undefined}>
        {offer.name}
      </span>
      <span className={classes.foot}>
        {stock !== '' && <span className={classes.stock}>{stock}</span>}
        <span className={classes.price}>{price}</span>
      </span>
      {isChosen && <TileCount itemId={offer.variantId ?? offer.product.id} />}
    </button>
  )
})

/** How many of it are on this check; a variant with a tile of its own is counted by itself. */
function TileCount({ itemId }: { readonly itemId: string }) {
  const read = useCallback((figures: Figures) => figures.units(itemId), [itemId])
  return <LiveFigure read={read} className={classes.count} />
}
