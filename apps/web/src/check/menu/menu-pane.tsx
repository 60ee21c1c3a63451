import { readCheckCode } from '@comanda/domain'
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useState } from 'react'
import { useScannedCheck } from '../../find/scanned/use-scanned-check.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { both, useQuickTap } from '../../shared/use-quick-tap.ts'
import { useStable } from '../../shared/use-stable.ts'
import { useWords } from '../../shared/words.ts'
import { useIsNarrow } from '../phone/use-is-narrow.ts'
import { CategoryChips } from './category-chips.tsx'
import { EightySixBar } from './eighty-six-bar.tsx'
import { menuHere, withoutEchoes } from './menu.ts'
import { MenuList } from './menu-list.tsx'
import classes from './menu-pane.module.css'
import type { AddProduct } from './ordering.ts'
import { OverMenuSheets } from './over-menu-sheets.tsx'
import { search } from './search.ts'
import { SearchField } from './search-field.tsx'
import { TileGrid } from './tile-grid.tsx'
import { moveAmongTiles } from './tile-keys.ts'
import { PHONE_TILE, TILE, tileStyle } from './tile-size.ts'
import { useLongPress } from './use-long-press.ts'
import { useMenuTaps } from './use-menu-taps.ts'
import { useScanner } from './use-scanner.ts'

interface MenuPaneProps {
  readonly checkId: string
  readonly onAdd: AddProduct
}

/** The category that this window showed last: the next check most often goes on there. */
let lastCategoryId: string | null = null

/** What there is to sell: category by category, or what is searched for. */
export const MenuPane = memo(function MenuPane({ checkId, onAdd }: MenuPaneProps) {
  const { t } = useWords('check')
  const menu = useTerminalValue(({ setup, identity }) => menuHere(setup, identity?.terminalId))
  const isNarrow = useIsNarrow()
  const [query, setQuery] = useState('')
  const [goal, setGoal] = useState({ categoryId: lastCategoryId })
  const [chosenId, setChosenId] = useState(lastCategoryId)
  const taps = useMenuTaps(menu, onAdd)
  const sought = useDeferredValue(query)
  const found = useMemo(
    () => (sought.trim() === '' ? null : withoutEchoes(search(menu.index, sought))),
    [menu, sought],
  )
  const scanned = useScannedCheck()
  const isProduct = (code: string) => menu.index.byCode.has(code)
  useScanner(isProduct, (code) => {
    if (!isProduct(code) && readCheckCode(code) !== null) scanned.scan(code)
    else taps.scan(code)
  })
  const passed = useStable((categoryId: string) => {
    lastCategoryId = categoryId
    setChosenId(categoryId)
  })
  const choose = useStable((categoryId: string) => {
    passed(categoryId)
    setGoal({ categoryId })
    setQuery('')
  })
  const addFirst = () => {
    const [first] = withoutEchoes(search(menu.index, query))
    if (first !== undefined) taps.tap(first.product.id, first.variantId)
  }
  const begin = menu.sections.find(({ id }) => id === chosenId) ?? menu.sections[0]
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const isLeaving = event.key === 'Escape' && taps.isEightySix
    if (isLeaving) taps.setEightySix(false)
    if (isLeaving || moveAmongTiles(event.currentTarget, event.target, event.key)) event.preventDefault()
  }
  return (
    <>
      <section
        className={classes.menu}
        style={tileStyle(isNarrow ? PHONE_TILE : TILE)}
        aria-label={t('menu')}
        data-eighty-six={taps.isEightySix || undefined}
        onKeyDown={onKey}
        {...both(useLongPress(taps.about), useQuickTap('button[data-tile]'))}
      >
        <div className={classes.top}>
          <div className={classes.row}>
            <SearchField query={query} onQuery={setQuery} onEnter={addFirst} />
            <EightySixBar isOn={taps.isEightySix} onSwitch={taps.setEightySix} />
          </div>
          <CategoryChips
            sections={menu.sections}
            chosenId={found === null ? (begin?.id ?? null) : null}
            onChoose={choose}
          />
        </div>
        {found === null && begin === undefined && <p className={classes.none}>{t('noProducts')}</p>}
        {found === null && begin !== undefined && (
          <MenuList menu={menu} goal={goal} onTap={taps.tap} onPassed={passed} />
        )}
        {found?.length === 0 && <p className={classes.none}>{t('nothingFound', { query: sought })}</p>}
        {found !== null && found.length > 0 && (
          <div className={classes.list}>
            <TileGrid offers={found} onTap={taps.tap} />
          </div>
        )}
      </section>
      {scanned.sheet}
      <OverMenuSheets checkId={checkId} over={taps.over} onAdd={onAdd} onClose={taps.close} />
    </>
  )
})
