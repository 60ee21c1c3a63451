import { isOpen, type SetupState } from '@comanda/domain'
import { memo, useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useCan } from '../current.ts'
import { useFigure } from '../figures/figures.ts'
import { asksFirst } from './asks-first.ts'
import { blocksOf } from './blocks.ts'
import type { Offer } from './menu.ts'
import classes from './menu-pane.module.css'
import { type PriceTag, priceTag } from './price-tag.ts'
import { ProductTile } from './product-tile.tsx'
import { stockOf } from './stock.ts'
import { useMenuWords } from './texts.ts'

interface TileGridProps {
  readonly offers: readonly Offer[]
  /** So many stand side by side; none: not known yet, they are one block. */
  readonly columns?: number
  /** Pixels that so many take; before they are drawn they have this much room. */
  readonly heightOf?: (count: number) => number
  readonly isCopy?: boolean
  readonly onTap: (productId: string, variantId: string | null) => void
}

/** What is drawn, or rests, as a whole. */
const ROWS_PER_BLOCK = 3

/** Follows the counts and stocks of its own products only, and draws those tiles anew that have another one. */
export const TileGrid = memo(function TileGrid(props: TileGridProps) {
  const { offers, columns = 0, heightOf, isCopy = false, onTap } = props
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
  const tile = (offer: Offer, at: number) => (
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
  )
  const perBlock = columns * ROWS_PER_BLOCK || offers.length
  return blocksOf(offers.map(tile), perBlock).map((tiles) => (
    <div
      key={tiles[0]?.key}
      className={classes.tiles}
      style={heightOf && { containIntrinsicBlockSize: `${heightOf(tiles.length)}px` }}
    >
      {tiles}
    </div>
  ))
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
