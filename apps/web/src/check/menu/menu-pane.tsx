import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { useIsNarrow } from '../phone/use-is-narrow.ts'
import { CategoryChips } from './category-chips.tsx'
import { menuOf } from './menu.ts'
import { MenuList } from './menu-list.tsx'
import classes from './menu-pane.module.css'
import { search } from './search.ts'
import { TileGrid } from './tile-grid.tsx'
import { PHONE_TILE, TILE, tileStyle } from './tile-size.ts'

interface MenuPaneProps {
  readonly checkId: string
  readonly onAdd: (productId: string) => void
}

/** The category that this window showed last: the next check most often goes on there. */
let lastCategoryId: string | null = null

/** What there is to sell: category by category, or what is searched for. */
export const MenuPane = memo(function MenuPane({ checkId, onAdd }: MenuPaneProps) {
  const { t } = useTranslation('check')
  const menu = useTerminalValue(({ setup }) => menuOf(setup))
  const isNarrow = useIsNarrow()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [goal, setGoal] = useState({ categoryId: lastCategoryId })
  const [chosenId, setChosenId] = useState(lastCategoryId)
  const sought = useDeferredValue(query)
  const found = useMemo(() => (sought.trim() === '' ? null : search(menu.index, sought)), [menu, sought])
  const passed = useStable((categoryId: string) => {
    lastCategoryId = categoryId
    setChosenId(categoryId)
  })
  const choose = useStable((categoryId: string) => {
    passed(categoryId)
    setGoal({ categoryId })
    setQuery('')
  })
  const begin = menu.categories.find(({ id }) => id === chosenId) ?? menu.categories[0]
  const onKey = (event: KeyboardEvent) => {
    const [first] = search(menu.index, query, 1)
    if (event.key === 'Enter' && first !== undefined) {
      onAdd(first.id)
      field.current?.select()
    } else if (event.key === 'Escape') {
      setQuery('')
      field.current?.blur()
      event.stopPropagation()
    }
  }
  return (
    <section className={classes.menu} style={tileStyle(isNarrow ? PHONE_TILE : TILE)} aria-label={t('menu')}>
      <div className={classes.top}>
        <label className={classes.search}>
          <IconSearch size={20} aria-hidden />
          <input
            ref={field}
            data-search
            type="text"
            inputMode="search"
            enterKeyHint="done"
            autoComplete="off"
            placeholder={t('search')}
            aria-label={t('search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={onKey}
          />
          {query !== '' && (
            <button type="button" aria-label={t('clearSearch')} onClick={() => setQuery('')}>
              <IconX size={20} aria-hidden />
            </button>
          )}
        </label>
        <CategoryChips
          categories={menu.categories}
          chosenId={found === null ? (begin?.id ?? null) : null}
          onChoose={choose}
        />
      </div>
      {found === null && begin === undefined && <p className={classes.none}>{t('noProducts')}</p>}
      {found === null && begin !== undefined && (
        <MenuList menu={menu} goal={goal} checkId={checkId} onAdd={onAdd} onPassed={passed} />
      )}
      {found?.length === 0 && <p className={classes.none}>{t('nothingFound', { query: sought })}</p>}
      {found !== null && found.length > 0 && (
        <div className={classes.list}>
          <TileGrid products={found} checkId={checkId} onAdd={onAdd} />
        </div>
      )}
    </section>
  )
})
