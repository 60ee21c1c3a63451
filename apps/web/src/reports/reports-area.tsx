import { useMemo, useState } from 'react'
import { Records } from '../manage/list/records.tsx'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { useDates } from './use-dates.ts'
import { useOlderZ } from './z/use-older-z.ts'
import { ZDays } from './z/z-days.tsx'
import { ZFoot } from './z/z-foot.tsx'
import { ZPaper } from './z/z-paper.tsx'
import { mergedRows, numberOf, type WantedZ, type ZRow } from './z/z-row.ts'

const ANY: WantedZ = { words: '', from: '', to: '' }

/** All Z reports, and each of them in full: the last ones from this terminal, older ones from the server (F5.3). */
export function ReportsArea() {
  const { t } = useReportTexts()
  const dates = useDates()
  const [wanted, setWanted] = useState(ANY)
  const older = useOlderZ(wanted)
  const held = useTerminalValue(({ service }) => service.reports)
  const people = useTerminalValue(({ setup }) => setup.people)
  const rows = useMemo(() => mergedRows(held, older.rows, wanted), [held, older.rows, wanted])
  const isAny = `${wanted.words}${wanted.from}${wanted.to}` === ''
  const isEmpty = rows.length === 0 && isAny && older.state === 'told'
  return (
    <Records
      title={t('list.title')}
      hint={t(isEmpty ? 'list.warning' : 'list.hint')}
      rows={rows}
      columns={useColumns()}
      textOf={({ number, day, closedBy }) =>
        `${t('z', { number })} z${number} ${day} ${dates.day(day)} ${people[closedBy]?.name ?? ''}`
      }
      onType={(words) => setWanted((now) => ({ ...now, words }))}
      filters={<ZDays wanted={wanted} onChange={(days) => setWanted((now) => ({ ...now, ...days }))} />}
      foot={<ZFoot older={older} />}
      detail={(id, close) => <ZPaper number={numberOf(id)} onClose={close} />}
    />
  )
}

function useColumns() {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const dates = useDates()
  const people = useTerminalValue(({ setup }) => setup.people)
  return useMemo(
    () => [
      { key: 'number', head: t('list.number'), cell: (row: ZRow) => t('z', { number: row.number }) },
      {
        key: 'day',
        head: t('list.day'),
        cell: ({ day, closedBy, closedAt }: ZRow) => (
          <span className={classes.day}>
            {dates.day(day)}
            <small>
              {t('list.closedBy', {
                name: people[closedBy]?.name ?? t('paper.gone'),
                time: dates.moment(closedAt),
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
        cell: ({ checks }: ZRow) => number(checks),
      },
      {
        key: 'difference',
        head: t('list.difference'),
        isNumber: true,
        isExtra: true,
        cell: ({ differenceMinor }: ZRow) =>
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
        cell: ({ totalMinor }: ZRow) => <b>{money(totalMinor)}</b>,
      },
    ],
    [t, money, number, dates, people],
  )
}
