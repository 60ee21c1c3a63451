import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useRest } from '../../shared/rest/use-rest.ts'
import { useSize } from '../../shared/use-size.ts'
import { useIsNarrow } from '../phone/use-is-narrow.ts'
import { blocksOf } from './blocks.ts'
import { FAVOURITES, type Menu, type Offer } from './menu.ts'
import classes from './menu-pane.module.css'
import { sectionAt } from './mounted-range.ts'
import { useMenuWords } from './texts.ts'
import { TileGrid } from './tile-grid.tsx'
import { columnsIn, gridHeight, PHONE_TILE, sectionHeight, TILE } from './tile-size.ts'
import { useMountedRange } from './use-mounted-range.ts'

interface MenuListProps {
  readonly menu: Menu
  /** Where to be; a new object with each tap on a category, so that the same one can be asked for again. */
  readonly goal: { readonly categoryId: string | null }
  readonly onTap: (productId: string, variantId: string | null) => void
  /** The category at the upper edge is another one. */
  readonly onPassed: (categoryId: string) => void
}

/** Of the list, on each side. Pixels; close enough on a phone. */
const PADDING = 12
const RESTING = `.${classes.section}, .${classes.tiles}`

/** Of the menu that was on this screen before: the next one begins with it. */
let lastSize: ReturnType<typeof useSize> = null

/** The whole menu, one category below the other. */
export const MenuList = memo(function MenuList({ menu, goal, onTap, onPassed }: MenuListProps) {
  const { t } = useMenuWords()
  const list = useRef<HTMLDivElement>(null)
  const wanted = menu.sections.findIndex(({ id }) => id === goal.categoryId)
  const tile = useIsNarrow() ? PHONE_TILE : TILE
  const size = useSize(list, lastSize)
  useEffect(() => {
    lastSize = size
  }, [size])
  const width = (size?.width ?? 0) - 2 * PADDING
  const range = useMountedRange(menu.sections.length, Math.max(0, wanted), goal)
  const shown = useMemo(() => menu.sections.slice(range.from, range.to), [menu, range])
  useRest(list, RESTING, shown)
  const columns = size === null ? 0 : columnsIn(width, tile)
  const heightOf = (count: number) => sectionHeight(count, width, tile)
  const gridHeightOf = useMemo(() => (count: number) => gridHeight(count, width, tile), [width, tile])
  // What is drawn above later must not push away what is in sight.
  const height = useRef(0)
  const first = useRef(range.from)
  useLayoutEffect(() => {
    const node = list.current
    if (node === null) return
    if (range.from < first.current) node.scrollTop += node.scrollHeight - height.current
    first.current = range.from
    // Asked for only where more will come above: the answer costs a layout.
    height.current = range.from > 0 ? node.scrollHeight : 0
  }, [range])
  const begun = useRef(goal)
  useLayoutEffect(() => {
    // At first there is nothing above it.
    if (begun.current === goal) return
    const section = goal.categoryId === null ? null : sectionOf(list.current, goal.categoryId)
    if (section !== null && list.current !== null) list.current.scrollTop = section.offsetTop
  }, [goal])
  const onScroll = () => {
    const node = list.current
    if (node === null) return
    const tops = [...node.querySelectorAll<HTMLElement>('[data-category]')].map(
      (section) => section.offsetTop,
    )
    const passed = shown[sectionAt(tops, node.scrollTop + 1)]
    if (passed !== undefined) onPassed(passed.id)
  }
  return (
    <div ref={list} className={classes.list} onScroll={onScroll}>
      {shown.map(({ id, name, offers }) => (
        <section
          key={id}
          data-category={id}
          className={classes.section}
          style={{ containIntrinsicBlockSize: `${heightOf(offers.length)}px` }}
        >
          <h2 className={classes.heading}>{id === FAVOURITES ? t('favourites') : name}</h2>
          {inGrids(offers).map((some) => (
            <TileGrid
              key={some[0]?.key}
              offers={some}
              columns={columns}
              heightOf={gridHeightOf}
              isCopy={id === FAVOURITES}
              onTap={onTap}
            />
          ))}
        </section>
      ))}
      <div className={classes.end} />
    </div>
  )
})

/** Divisible by every number of columns that there is: no row is left half empty. */
const OFFERS_PER_GRID = 60
const grids = new WeakMap<readonly Offer[], readonly (readonly Offer[])[]>()

/** A tap draws one grid anew, however long the category is. */
function inGrids(offers: readonly Offer[]): readonly (readonly Offer[])[] {
  const known = grids.get(offers)
  if (known !== undefined) return known
  const parts = offers.length === 0 ? [offers] : blocksOf(offers, OFFERS_PER_GRID)
  grids.set(offers, parts)
  return parts
}

const sectionOf = (list: HTMLElement | null, categoryId: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-category="${CSS.escape(categoryId)}"]`) ?? null
