import { IconStar } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { bringIntoView } from '../../shared/bring-into-view.ts'
import { useWords } from '../../shared/words.ts'
import { FAVOURITES, type MenuSection } from './menu.ts'
import classes from './menu-pane.module.css'
import { useMenuWords } from './texts.ts'

interface CategoryChipsProps {
  readonly sections: readonly MenuSection[]
  readonly chosenId: string | null
  readonly onChoose: (categoryId: string) => void
}

export const CategoryChips = memo(function CategoryChips({
  sections,
  chosenId,
  onChoose,
}: CategoryChipsProps) {
  const { t } = useWords('check')
  const menu = useMenuWords()
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
      {sections.map(({ id, name, color }) => (
        <button
          key={id}
          type="button"
          className={classes.chip}
          aria-pressed={id === chosenId}
          style={color === '' ? undefined : ({ '--chip': color } as Record<string, string>)}
          onClick={() => onChoose(id)}
        >
          {id === FAVOURITES ? (
            <>
              <IconStar size={18} aria-hidden /> {menu.t('favourites')}
            </>
          ) : (
            name
          )}
        </button>
      ))}
    </div>
  )
})
