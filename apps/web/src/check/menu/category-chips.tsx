import type { Category } from '@comanda/domain'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bringIntoView } from '../../shared/bring-into-view.ts'
import classes from './menu-pane.module.css'

interface CategoryChipsProps {
  readonly categories: readonly Category[]
  readonly chosenId: string | null
  readonly onChoose: (categoryId: string) => void
}

export const CategoryChips = memo(function CategoryChips({
  categories,
  chosenId,
  onChoose,
}: CategoryChipsProps) {
  const { t } = useTranslation('check')
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosenId === null) return
    // After the paint: the chip may wait, a tap may not.
    const timer = setTimeout(() => {
      const chip = row.current?.querySelector('[aria-pressed=true]')
      if (row.current !== null && chip) bringIntoView(row.current, chip)
    }, 50)
    return () => clearTimeout(timer)
  }, [chosenId])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, not of form fields
    <div ref={row} className={classes.chips} role="group" aria-label={t('categories')}>
      {categories.map(({ id, name, color }) => (
        <button
          key={id}
          type="button"
          className={classes.chip}
          aria-pressed={id === chosenId}
          style={color === '' ? undefined : ({ '--chip': color } as Record<string, string>)}
          onClick={() => onChoose(id)}
        >
          <span>{name}</span>
        </button>
      ))}
    </div>
  )
})
