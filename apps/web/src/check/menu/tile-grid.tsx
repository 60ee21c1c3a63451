import { isOpen, type SetupState } from '@comanda/domain'
import { memo, useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useCan } from '../current.ts'
import { useFigure } from '../figures/figures.ts'
import { asksFirst } from './asks-first.ts'
import type { Offer } from './menu.ts'
import classes from './menu-pane.module.css'
import { type PriceTag, priceTag } from './price-tag.ts'
import { ProductTile } from './product-tile.tsx'
import { stockOf } from './stock.ts'
import { useMenuWords } from './texts.ts'

interface TileGridProps {
  readonly offers: readonly Offer[]
  /** Pixels; before it is drawn it takes this much room. */
  readonly height?: number
  readonly isCopy?: boolean
  readonly onTap: (productId: string, variantId: string | null) => void
}

/** Follows the counts and stocks of its own products only, and draws those tiles anew that have another one. */
export const TileGrid = memo(function TileGrid(props: TileGridProps) {
  const { offers, height, isCopy = false, onTap } = props
  const { t } = useMenuWords()
  const canAdd = useCan('addLines')
  const isOver = useFigure(
    ({ check }) => check !== undefined && !isOpen(check) && check.status !== 'released',
  )
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const prices = usePrices(offers)
  const modifierGroups = useTerminalValue(({ setup }) => setup.modifierGroups)
  const asks = useMemo(
    () => offers.map(({ product, variantId }) => asksFirst({ modifierGroups }, product, variantId)),
    [offers, modifierGroups],
  )
  const chosen = useFigure(({ items }) => items)
  // Looked up when something was sold out or came back, not at every tap.
  const availability = useTerminalValue(({ setup }) => setup.availability)
  const terminal = useTerminal()
  const stocks = useMemo(() => {
    const setup: SetupState = { ...terminal.setup, availability }
    return offers.map(({ product, variantId }) => stockOf(setup, product, variantId))
  }, [terminal, offers, availability])
  const sayStock = (left: number | null) =>
    left === null ? '' : left === 0 ? t('soldOut') : t('left', { count: left })
  return (
    <div
      className={classes.tiles}
      style={height === undefined ? undefined : { containIntrinsicBlockSize: `${height}px` }}
    >
      {offers.map((offer, at) => (
        <ProductTile
          key={offer.key}
          offer={offer}
          color={offer.product.color || (categories[offer.product.categoryId]?.color ?? '')}
          price={prices[at] ?? ''}
          isChosen={chosen.has(offer.variantId ?? offer.product.id)}
          stock={sayStock(stocks[at] ?? null)}
          isOut={stocks[at] === 0}
          isDisabled={!canAdd || isOver}
          asks={asks[at] ?? false}
          isCopy={isCopy}
          onTap={onTap}
        />
      ))}
    </div>
  )
})

/** In words, for the order type of the check; said anew only when one of the two changes. */
function usePrices(offers: readonly Offer[]): readonly string[] {
  const { t } = useMenuWords()
  const { money } = useFormats()
  const terminal = useTerminal()
  const orderTypes = useTerminalValue(({ setup }) => setup.orderTypes)
  const orderTypeId = useFigure(({ check }) => check?.orderTypeId ?? null)
  return useMemo(() => {
    const setup: SetupState = { ...terminal.setup, orderTypes }
    const say = (tag: PriceTag): string => {
      if (tag.kind === 'typed') return t('typed')
      const price = money(tag.minor)
      if (tag.isPerKilo) return t(tag.isFrom ? 'fromPerKilo' : 'perKilo', { price })
      return tag.isFrom ? t('from', { price }) : price
    }
    return offers.map(({ product, variantId }) => say(priceTag(setup, product, variantId, orderTypeId)))
  }, [terminal, offers, orderTypes, orderTypeId, money, t])
}
