import type { Line, SetupState } from '@comanda/domain'
import { lineListMinor, lineTotalMinor } from '@comanda/domain'
import { IconArrowBackUp, IconChefHat, IconMessage2 } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import classes from './line-row.module.css'
import { LineWho } from './line-who.tsx'
import { RemarkChips } from './remark-chips.tsx'
import { useForeignChange } from './use-foreign-change.ts'

interface LineRowProps {
  readonly line: Line
  readonly people: SetupState['people']
  /** This terminal's id: what others change is shown. */
  readonly terminalId: string
  readonly isSelected: boolean
  readonly isUnsent: boolean
  readonly isOpen: boolean
  /** True once the list has been drawn: lines that appear after that are news. */
  readonly isLive: { readonly current: boolean }
  readonly onChoose: (lineId: string) => void
  readonly onRestore: (lineId: string) => void
  readonly children?: ReactNode
}

/** One line of the check. Draws itself anew only when the line, its choice or its dot has changed. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, people, isSelected, isUnsent, isOpen, onChoose, onRestore, children } = props
  const { t } = useTranslation('check')
  const change = useForeignChange(line, props.terminalId, props.isLive)
  const isRemoved = line.status === 'removed'
  return (
    <li
      className={classes.line}
      data-line={line.id}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      data-removed={isRemoved || undefined}
    >
      {change !== null && <span key={change} className={classes.news} aria-hidden />}
      <div className={classes.row}>
        <button
          type="button"
          className={classes.main}
          disabled={isRemoved}
          aria-expanded={isRemoved ? undefined : isOpen}
          onClick={() => onChoose(line.id)}
        >
          <span className={classes.quantity}>{line.quantity}</span>
          <span className={classes.what}>
            <span className={classes.name}>
              {line.name}
              {isUnsent && <span className={classes.unsent} role="img" aria-label={t('unsent')} />}
            </span>
            <Notes kitchen={line.kitchenNote} customer={line.customerNote} />
            <RemarkChips line={line} />
            <LineWho line={line} people={people} />
          </span>
          <Money line={line} />
        </button>
        {isRemoved && (
          <button type="button" className={classes.restore} onClick={() => onRestore(line.id)}>
            <IconArrowBackUp size={20} aria-hidden /> {t('restore')}
          </button>
        )}
      </div>
      {children}
    </li>
  )
})

function Notes({ kitchen, customer }: { readonly kitchen: string; readonly customer: string }) {
  const { t } = useTranslation('check')
  return (
    <>
      {kitchen !== '' && (
        <span className={classes.note} data-kind="kitchen">
          <IconChefHat size={15} role="img" aria-label={t('kitchenNote')} /> {kitchen}
        </span>
      )}
      {customer !== '' && (
        <span className={classes.note}>
          <IconMessage2 size={15} role="img" aria-label={t('customerNote')} /> {customer}
        </span>
      )}
    </>
  )
}

function Money({ line }: { readonly line: Line }) {
  const { money } = useFormats()
  const listMinor = lineListMinor(line)
  const totalMinor = lineTotalMinor(line)
  return (
    <span className={classes.money}>
      <span className={classes.total}>{money(totalMinor)}</span>
      {totalMinor !== listMinor && <s className={classes.unit}>{money(listMinor)}</s>}
      {totalMinor === listMinor && line.quantity > 1 && (
        <span className={classes.unit}>× {money(line.unitPriceMinor)}</span>
      )}
    </span>
  )
}
