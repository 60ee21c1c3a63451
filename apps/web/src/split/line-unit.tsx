import { type LineStage, lineTotalMinor, type OrderedLine } from '@comanda/domain'
import { IconBellRinging, IconChevronsRight, IconFlame } from '@tabler/icons-react'
import { memo } from 'react'
import { useFormats } from '../shared/formats.ts'
import classes from './columns.module.css'
import { useSplitTexts } from './texts.ts'

interface LineUnitProps {
  readonly checkId: string
  readonly line: OrderedLine
  readonly stage: LineStage
  /** Changes when somebody elsewhere has changed the line while it stood here. */
  readonly news: string | null
  readonly targetName: string
  readonly onTap: (checkId: string, lineId: string, isWhole: boolean) => void
}

/** One line in a column: a tap moves one unit, the second button all of them. */
export const LineUnit = memo(function LineUnit(props: LineUnitProps) {
  const { checkId, line, stage, news, targetName, onTap } = props
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const { id, name, quantity, seat } = line
  const isSeveral = quantity > 1
  const factsOf = (word: string) =>
    [word, seat === null ? '' : t('seat', { seat }), ...choicesOf(line)]
      .filter((text) => text !== '')
      .join(' · ')
  return (
    <li className={classes.line} data-line={id} key={news} data-news={news === null ? undefined : true}>
      <button
        type="button"
        className={classes.unit}
        data-row
        aria-label={`${quantity} × ${name}. ${t('moveOne', { name, to: targetName })}`}
        onClick={(event) => onTap(checkId, id, event.shiftKey)}
      >
        <b className={classes.quantity}>{quantity}</b>
        <span className={classes.what}>
          <span>{name}</span>
          <small>
            {stage === 'fired' && <IconFlame size={14} aria-hidden />}
            {stage === 'ready' && <IconBellRinging size={14} aria-hidden />}
            <span>{factsOf(stage === 'fired' || stage === 'ready' ? t(stage) : '')}</span>
          </small>
        </span>
        <span className={classes.price}>{money(lineTotalMinor(line))}</span>
      </button>
      {isSeveral && (
        <button
          type="button"
          className={classes.whole}
          aria-label={t('moveAll', { count: quantity, name, to: targetName })}
          title={t('moveAll', { count: quantity, name, to: targetName })}
          onClick={() => onTap(checkId, id, true)}
        >
          <IconChevronsRight size={20} className={classes.arrow} aria-hidden />
          <small>{t('all')}</small>
        </button>
      )}
    </li>
  )
})

/** What was chosen for it, without its own name. */
const choicesOf = ({ modifiers, parts }: OrderedLine): readonly string[] => [
  ...modifiers.map(({ name, count }) => (count > 1 ? `${count}× ${name}` : name)),
  ...parts.map(({ name }) => name),
]
