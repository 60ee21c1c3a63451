import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useWords } from '../../shared/words.ts'
import classes from './menu-pane.module.css'

interface SearchFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Takes the first that was found. */
  readonly onEnter: () => void
}

export function SearchField({ query, onQuery, onEnter }: SearchFieldProps) {
  const { t } = useWords('check')
  const field = useRef<HTMLInputElement>(null)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      onEnter()
      field.current?.select()
    } else if (event.key === 'Escape') {
      onQuery('')
      field.current?.blur()
      event.stopPropagation()
    }
  }
  return (
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
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query !== '' && (
        <button type="button" aria-label={t('clearSearch')} onClick={() => onQuery('')}>
          <IconX size={20} aria-hidden />
        </button>
      )}
    </label>
  )
}
