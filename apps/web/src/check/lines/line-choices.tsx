import type { Line, LineModifier, LineStage } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { useWords } from '../../shared/words.ts'
import classes from './line-row.module.css'
import { StageChip } from './stage-chip.tsx'

interface LineChoicesProps {
  readonly line: Line
  /** How far each part of a combo is. */
  readonly parts: readonly LineStage[]
}

/** What was chosen: weight, modifiers by depth, and of a combo each part with how far it is. */
export function LineChoices({ line, parts }: LineChoicesProps) {
  const { t } = useWords('check')
  const { number } = useFormats()
  if (line.modifiers.length === 0 && line.parts.length === 0 && line.weightGrams === null) return null
  return (
    <span className={classes.choices}>
      {line.weightGrams !== null && <span>{t('grams', { grams: number(line.weightGrams) })}</span>}
      <Modifiers modifiers={line.modifiers} />
      {line.parts.map((part, index) => (
        <span key={part.id} className={classes.part}>
          <span className={classes.partHead}>
            <span>{part.name}</span>
            {part.course !== line.course && part.course > 0 && (
              <small>{t('courseShort', { course: part.course })}</small>
            )}
            <StageChip stage={parts[index] ?? 'new'} />
          </span>
          <Modifiers modifiers={part.modifiers} />
        </span>
      ))}
    </span>
  )
}

function Modifiers({ modifiers }: { readonly modifiers: readonly LineModifier[] }) {
  const { money } = useFormats()
  return modifiers.map(({ optionId, name, count, depth, priceMinor }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the same choice may stand twice
      key={`${optionId} ${index}`}
      className={classes.modifier}
      style={{ paddingInlineStart: depth * 14 }}
    >
      <span>{count > 1 ? `${count}× ${name}` : name}</span>
      {priceMinor !== 0 && <small>{`${priceMinor > 0 ? '+' : ''}${money(priceMinor * count)}`}</small>}
    </span>
  ))
}
