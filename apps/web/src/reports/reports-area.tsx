import type { ZReport } from '@comanda/domain'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Records } from '../manage/list/records.tsx'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { Paper, type Report } from './paper.tsx'
import { PrintButton } from './print-button.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { useDates } from './use-dates.ts'

interface Row extends ZReport {
  readonly id: string
}

/** The last Z reports, and each of them in full (F5.3). */
export function ReportsArea() {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const dates = useDates()
  const reports = useTerminalValue(({ service }) => service.reports)
  const people = useTerminalValue(({ setup }) => setup.people)
  const rows = useMemo(
    () => reports.map((report): Row => ({ ...report, id: `z-${report.number}` })),
    [reports],
  )
  const columns = useMemo(
    () => [
      { key: 'number', head: t('list.number'), cell: (row: Row) => t('z', { number: row.number }) },
      {
        key: 'day',
        head: t('list.day'),
        cell: ({ day, closed }: Row) => (
          <span className={classes.day}>
            {dates.day(day)}
            <small>
              {t('list.closedBy', {
                name: people[closed.by]?.name ?? t('paper.gone'),
                time: dates.moment(closed.at),
              })}
            </small>
          </span>
        ),
      },
      {
        key: 'checks',
        head: t('list.checks'),
        isNumber: true,
        isExtra: true,
        cell: ({ takings }: Row) => number(takings.checks),
      },
      {
        key: 'difference',
        head: t('list.difference'),
        isNumber: true,
        isExtra: true,
        cell: ({ takings: { differenceMinor } }: Row) =>
          differenceMinor === 0 ? (
            t('list.right')
          ) : (
            <b className={classes.difference}>{money(differenceMinor)}</b>
          ),
      },
      {
        key: 'total',
        head: t('list.total'),
        isNumber: true,
        cell: ({ takings }: Row) => <b>{money(takings.totalMinor)}</b>,
      },
    ],
    [t, money, number, dates, people],
  )
  return (
    <Records
      title={t('list.title')}
      hint={rows.length === 0 ? t('list.warning') : t('list.hint')}
      rows={rows}
      columns={columns}
      textOf={({ number: z, day, closed }) =>
        `${t('z', { number: z })} ${day} ${dates.day(day)} ${people[closed.by]?.name ?? ''}`
      }
      detail={(id, close) => <ZPaper report={rows.find((row) => row.id === id)} onClose={close} />}
    />
  )
}

interface ZPaperProps {
  /** Older than those that are kept here: it has just left. */
  readonly report: Row | undefined
  readonly onClose: () => void
}

function ZPaper({ report, onClose }: ZPaperProps) {
  const { t } = useReportTexts()
  const shared = useTranslation('shared')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  if (report === undefined) return null
  const asPaper: Report = { ...report, to: report.closed.at, by: report.closed.by }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever one is in it
    <div className={classes.desk} onKeyDown={onKey}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {t('z', { number: report.number })}
        </h2>
        <PrintButton report={asPaper} />
        <button type="button" className={classes.shut} aria-label={shared.t('close')} onClick={onClose}>
          <IconX size={22} aria-hidden />
        </button>
      </header>
      <div className={classes.lying}>
        <Paper report={asPaper} />
      </div>
    </div>
  )
}
