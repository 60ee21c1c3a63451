import type { TableGlance } from '@comanda/domain'
import { IconAlarm, IconArrowUp, IconEye } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { minutesSince } from '../shared/use-now.ts'
import classes from './floor-list.module.css'
import { PersonDot } from './person-dot.tsx'
import { coversText, faceOf } from './plan/face.ts'
import { formatMinutes } from './time.ts'

interface FloorListRowProps {
  readonly glance: TableGlance
  readonly now: number
  readonly lateAfterMinutes: number
  readonly isUnsent: boolean
  readonly here: string
  readonly onChoose: (tableId: string) => void
}

export const FloorListRow = memo(function FloorListRow(props: FloorListRowProps) {
  const { glance, now, lateAfterMinutes, isUnsent, here, onChoose } = props
  const { t } = useTranslation('floor')
  const { money, locale } = useFormats()
  const face = faceOf(glance, now, lateAfterMinutes)
  const { table } = glance
  const minutes = (at: number | null) => (at === null ? '' : formatMinutes(minutesSince(at, now), locale))
  return (
    // The button carries the name; a tap anywhere on the row does the same.
    <tr
      className={classes.row}
      data-state={face.state}
      data-late={face.lateMinutes !== null || undefined}
      onClick={() => onChoose(table.id)}
    >
      <th scope="row">
        <button type="button" data-table={table.number}>
          {table.number}
          {glance.checks.length > 1 && <span className={classes.several}>×{glance.checks.length}</span>}
          {isUnsent && (
            <span className={classes.unsent} role="img" aria-label={t('unsent')}>
              <IconArrowUp size={14} stroke={3} aria-hidden />
            </span>
          )}
        </button>
      </th>
      <td data-column="state">
        <span className={classes.state}>{t(`state.${face.state}`)}</span>
      </td>
      <td data-column="guests">{coversText(glance)}</td>
      <td data-column="since">{minutes(glance.since)}</td>
      <td data-column="lastChange">
        {face.lateMinutes !== null && <IconAlarm size={16} stroke={2.2} role="img" aria-label={t('late')} />}
        {minutes(glance.lastChange)}
      </td>
      <td data-column="total">{glance.totalMinor === 0 ? '' : money(glance.totalMinor)}</td>
      <td data-column="waiter">
        <span className={classes.people}>
          {glance.waiters.map((personId) => (
            <PersonDot key={personId} personId={personId} withName />
          ))}
          {here.split(' ').map(
            (personId) =>
              personId !== '' && (
                <span key={personId} className={classes.here}>
                  <IconEye size={16} role="img" aria-label={t('hereNow')} />
                  <PersonDot personId={personId} isHere />
                </span>
              ),
          )}
        </span>
      </td>
    </tr>
  )
})
