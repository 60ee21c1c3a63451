import { IconX } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'

interface PartsListProps {
  readonly parts: readonly number[]
  readonly totalMinor: number
  /** From here on the rest. */
  readonly named?: number
  readonly onRemove?: (index: number) => void
}

/** What each pays; together it is always the whole. */
export function PartsList({ parts, totalMinor, named = parts.length, onRemove }: PartsListProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  return (
    <>
      <ol className={classes.parts}>
        {parts.map((minor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the row
          <li key={index}>
            <span>{index < named ? t('part', { number: index + 1 }) : t('rest')}</span>
            <output className={classes.money}>{money(minor)}</output>
            {onRemove !== undefined && index < named && (
              <button
                type="button"
                aria-label={t('removeAmount', { number: index + 1 })}
                onClick={() => onRemove(index)}
              >
                <IconX size={20} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className={classes.sum}>
        <span>{parts.length === 0 ? t('undivided') : t('sum')}</span>
        <output className={classes.money}>{money(totalMinor)}</output>
      </p>
    </>
  )
}
