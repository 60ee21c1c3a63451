import { memo, useState } from 'react'
import type { Offer } from './menu.ts'
import classes from './product-tile.module.css'
import { useMenuWords } from './texts.ts'

interface ProductTileProps {
  readonly offer: Offer
  /** Of the product, or of its category. */
  readonly color: string
  readonly price: string
  /** How many of it are on this check. */
  readonly count: number
  /** Portions left; 0: sold out, `null`: not counted. */
  readonly stock: number | null
  readonly isDisabled: boolean
  /** A second tile of a product that has one in its category. */
  readonly isCopy: boolean
  readonly onTap: (productId: string, variantId: string | null) => void
}

/** Up to so many letters a name needs no clipping, which spares the browser a layer per tile. */
const SHORT = 24

export const ProductTile = memo(function ProductTile(props: ProductTileProps) {
  const { offer, color, price, count, stock, isDisabled, isCopy, onTap } = props
  const { t } = useMenuWords()
  const [hasPicture, setHasPicture] = useState(offer.product.picture !== '')
  const isShort = offer.name.length <= SHORT && !hasPicture && stock === null
  return (
    <button
      type="button"
      className={classes.tile}
      style={color === '' ? undefined : ({ '--tile': color } as Record<string, string>)}
      disabled={isDisabled}
      data-tile={offer.key}
      data-hold={offer.product.id}
      data-product={isCopy ? undefined : offer.name}
      data-chosen={count > 0 || undefined}
      data-sold-out={stock === 0 || undefined}
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
        {stock !== null && (
          <span className={classes.stock}>{stock === 0 ? t('soldOut') : t('left', { count: stock })}</span>
        )}
        <span className={classes.price}>{price}</span>
      </span>
      {count > 0 && <span className={classes.count}>{count}</span>}
    </button>
  )
})
