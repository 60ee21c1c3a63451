import type { ProductRecord } from '@comanda/domain'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { CategoryChips } from './category-chips.tsx'
import { menuOf } from './menu.ts'
import classes from './menu-pane.module.css'
import { search } from './search.ts'
import { TileGrid } from './tile-grid.tsx'

interface MenuPaneProps {
  readonly checkId: string
  readonly onAdd: (productId: string) => void
}

/** The category that this window showed last: the next check most often goes on there. */
let lastCategoryId: string | null = null

const NONE: readonly ProductRecord[] = []

/** What there is to sell: a category at a time, or what is searched for. */
export const MenuPane = memo(function MenuPane({ checkId, onAdd }: MenuPaneProps) {
  const { t } = useTranslation('check')
  const menu = useTerminalValue(({ setup }) => menuOf(setup))
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [wantedId, setWantedId] = useState(lastCategoryId)
  const category = menu.categories.find(({ id }) => id === wantedId) ?? menu.categories[0]
  const sought = useDeferredValue(query)
  const found = useMemo(() => (sought.trim() === '' ? null : search(menu.index, sought)), [menu, sought])
  const products = found ?? menu.byCategory.get(category?.id ?? '') ?? NONE
  const choose = (categoryId: string) => {
    lastCategoryId = categoryId
    setWantedId(categoryId)
    setQuery('')
  }
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
    <section className={classes.menu} aria-label={t('menu')}>
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
          chosenId={found === null ? (category?.id ?? null) : null}
          onChoose={choose}
        />
      </div>
      {products.length === 0 ? (
        <p className={classes.none}>
          {found === null ? t('noProducts') : t('nothingFound', { query: sought })}
        </p>
      ) : (
        <TileGrid
          key={found === null ? category?.id : 'search'}
          products={products}
          checkId={checkId}
          onAdd={onAdd}
        />
      )}
    </section>
  )
})
