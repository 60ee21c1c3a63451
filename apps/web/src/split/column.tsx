import { checkLabel, checkTotals, dueOf, type OpenCheck, orderedLines, stageOf } from '@comanda/domain'
import { IconCash, IconChevronRight, IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './columns.module.css'
import { LineUnit } from './line-unit.tsx'
import { useSplitTexts } from './texts.ts'

interface ColumnProps {
  readonly check: OpenCheck
  readonly name: string
  readonly isSource: boolean
  readonly isReceiving: boolean
  /** Where a tap in this column sends a line. */
  readonly targetName: string
  readonly onReceive: () => void
  readonly onTap: (checkId: string, lineId: string, isWhole: boolean) => void
}

/** One check: its lines, and what they cost in large figures. */
export function Column({ check, name, isSource, isReceiving, targetName, onReceive, onTap }: ColumnProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const go = useGo()
  const terminal = useTerminal()
  const [enteredAt] = useState(() => terminal.now())
  const tickets = useTerminalValue(({ service }) => service.tickets)
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const dueMinor = useTerminalValue(({ setup }) => dueOf(check, setup))
  const lines = orderedLines(check)
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const here = terminal.identity?.terminalId
  return (
    <section className={classes.column} data-column={check.id} data-receiving={isReceiving || undefined}>
      <header className={classes.head}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <output className={classes.total} aria-live="polite">
          {money(totalMinor)}
        </output>
        <p>
          {t('items', { count: units })}
          {dueMinor !== totalMinor && ` · ${t('stillToPay', { amount: money(dueMinor) })}`}
        </p>
      </header>
      {!isSource && <Receive name={name} isReceiving={isReceiving} onReceive={onReceive} />}
      <ul className={classes.lines}>
        {lines.map((line) => {
          const mark = line.edited ?? line.added
          const isNews = mark.terminal !== here && mark.at > enteredAt
          return (
            <LineUnit
              key={line.id}
              checkId={check.id}
              line={line}
              stage={stageOf(line, tickets)}
              news={isNews ? `${mark.replica}/${mark.at}` : null}
              targetName={targetName}
              onTap={onTap}
            />
          )
        })}
        {lines.length === 0 && <li className={classes.empty}>{t('empty')}</li>}
      </ul>
      <footer className={classes.foot}>
        {!isSource && (
          <button type="button" className={classes.open} onClick={() => go.toCheck(check.id)}>
            {t('open')} {checkLabel(check)}{' '}
            <IconChevronRight size={18} className={classes.arrow} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className={classes.pay}
          aria-label={t('payCheck', { label: checkLabel(check), amount: money(dueMinor) })}
          disabled={lines.length === 0}
          onClick={() => go.toPay(check.id)}
        >
          <IconCash size={20} aria-hidden /> {t('pay')}
        </button>
      </footer>
    </section>
  )
}

interface ReceiveProps {
  readonly name: string
  readonly isReceiving: boolean
  readonly onReceive: () => void
}

/** Chooses the column to which taps on the others send. */
export function Receive({ name, isReceiving, onReceive }: ReceiveProps) {
  const { t } = useSplitTexts()
  return (
    <button
      type="button"
      className={classes.receive}
      aria-pressed={isReceiving}
      aria-label={t('receive', { name })}
      onClick={onReceive}
    >
      {isReceiving ? <IconCircleCheck size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}{' '}
      {t('receives')}
    </button>
  )
}
