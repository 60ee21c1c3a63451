import type { Line, SetupState } from '@comanda/domain'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconChefHat, IconMessage2 } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useWords } from '../../shared/words.ts'
import { LineChoices } from './line-choices.tsx'
import { LineMoney } from './line-money.tsx'
import { LineQuantity } from './line-quantity.tsx'
import classes from './line-row.module.css'
import { readStages, sentUnits } from './line-stages.ts'
import { LineWho } from './line-who.tsx'
import { RemarkChips } from './remark-chips.tsx'
import { StageChip } from './stage-chip.tsx'
import { useForeignChange } from './use-foreign-change.ts'

interface LineRowProps {
  readonly line: Line
  /** `stagesOf` the line. */
  readonly stages: string
  readonly people: SetupState['people']
  /** This terminal's id: what others change is shown. */
  readonly terminalId: string
  readonly isSelected: boolean
  readonly isUnsent: boolean
  readonly isOpen: boolean
  /** Among those chosen together; `null` while nobody chooses. */
  readonly isMarked: boolean | null
  /** What the head of its group does not say. */
  readonly says: 'course' | 'seat'
  /** True once the list has been drawn: lines that appear after that are news. */
  readonly isLive: { readonly current: boolean }
  readonly onChoose: (lineId: string) => void
  readonly onRestore: (lineId: string) => void
  readonly children?: ReactNode
}

/** One line of the check. Draws itself anew only when the line, its choice, its state or its dot has changed. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, people, isSelected, isUnsent, isOpen, isMarked, onChoose, onRestore, children } = props
  const { t } = useWords('check')
  const change = useForeignChange(line, props.terminalId, props.isLive)
  const [stage, ...parts] = readStages(props.stages)
  const isGone = line.status !== 'ordered'
  return (
    <li
      className={classes.line}
      data-line={line.id}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      data-removed={isGone || undefined}
      data-marked={isMarked || undefined}
    >
      {change !== null && <span key={change} className={classes.news} aria-hidden />}
      <div className={classes.row}>
        <button
          type="button"
          className={classes.main}
          disabled={isGone}
          {...(isMarked === null ? !isGone && { 'aria-expanded': isOpen } : { 'aria-pressed': isMarked })}
          onClick={() => onChoose(line.id)}
        >
          <span className={classes.quantity}>
            {isMarked ? <IconCheck size={22} stroke={3} aria-hidden /> : <LineQuantity lineId={line.id} />}
          </span>
          <span className={classes.what}>
            <span className={classes.name}>
              {line.name}
              <Place line={line} says={props.says} />
              {isUnsent && <span className={classes.unsent} role="img" aria-label={t('unsent')} />}
            </span>
            <LineChoices line={line} parts={parts} />
            <Notes line={line} />
            <RemarkChips line={line} />
            <span className={classes.foot}>
              <StageChip stage={stage} sent={sentUnits(line)} of={line.quantity} />
              <LineWho line={line} people={people} />
            </span>
          </span>
          <LineMoney line={line} />
        </button>
        {isGone && (
          <button type="button" className={classes.restore} onClick={() => onRestore(line.id)}>
            <IconArrowBackUp size={20} aria-hidden /> {t('restore')}
          </button>
        )}
      </div>
      {children}
    </li>
  )
})

/** The seat where lines stand by course, the course where they stand by seat. */
function Place({ line, says }: Pick<LineRowProps, 'line' | 'says'>) {
  const { t } = useWords('check')
  if (says === 'seat' ? line.seat === null : line.course === 0) return null
  return (
    <span className={classes.place}>
      {says === 'seat' ? t('seatShort', { seat: line.seat ?? 0 }) : t('courseShort', { course: line.course })}
    </span>
  )
}

function Notes({ line: { allergy, kitchenNote, customerNote } }: Pick<LineRowProps, 'line'>) {
  const { t } = useWords('check')
  return (
    <>
      {allergy !== '' && (
        <span className={classes.allergy}>
          <IconAlertTriangle size={16} stroke={2.4} role="img" aria-label={t('allergy')} /> {allergy}
        </span>
      )}
      {kitchenNote !== '' && (
        <span className={classes.note} data-kind="kitchen">
          <IconChefHat size={15} role="img" aria-label={t('kitchenNote')} /> {kitchenNote}
        </span>
      )}
      {customerNote !== '' && (
        <span className={classes.note}>
          <IconMessage2 size={15} role="img" aria-label={t('customerNote')} /> {customerNote}
        </span>
      )}
    </>
  )
}
