import type { SetupState } from '@comanda/domain'
import { IconCalendarEvent, IconCloudUp, IconDots, IconEye, IconLink } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { minutesSince } from '../shared/use-now.ts'
import classes from './floor-list.module.css'
import type { TableView } from './glances.ts'
import { PersonDot } from './person-dot.tsx'
import { coversText, type Face, faceOf } from './plan/face.ts'
import { reservedNow, toneOf } from './plan/reserved-mark.tsx'
import { expectedAt, shownAt } from './reserved.ts'
import { LATE_ICONS, STATE_ICONS } from './state-icons.ts'
import { formatMinutes } from './time.ts'

interface FloorListRowProps {
  readonly view: TableView
  readonly now: number
  readonly restaurant: SetupState['restaurant']
  readonly isUnsent: boolean
  readonly here: string
  readonly onChoose: (tableId: string) => void
  readonly onMore: (tableId: string) => void
}

export const FloorListRow = memo(function FloorListRow(props: FloorListRowProps) {
  const { view, now, isUnsent, here, onChoose, onMore } = props
  const { t } = useTranslation('floor')
  const { money, locale } = useFormats()
  const face = faceOf(view, props.restaurant, now)
  const { table } = view
  const count = view.checks.length + view.hidden.length
  const minutes = (at: number | null) => (at === null ? '' : formatMinutes(minutesSince(at, now), locale))
  return (
    // The button carries the name; a tap anywhere on the row does the same.
    <tr
      className={classes.row}
      data-state={face.state}
      data-late={face.late?.why}
      onClick={() => onChoose(table.id)}
    >
      <th scope="row">
        <button type="button" data-table={table.number}>
          {table.number}
          {count > 1 && <span className={classes.several}>×{count}</span>}
          {view.unsent > 0 && (
            <span className={`${classes.unsent} ${classes.narrow}`} aria-hidden>
              {view.unsent}
            </span>
          )}
          {view.linkedTo.length > 0 && <Linked ids={view.linkedTo} />}
          {isUnsent && (
            <IconCloudUp className={classes.waiting} size={18} role="img" aria-label={t('waiting')} />
          )}
        </button>
      </th>
      <td data-column="state">
        <span className={classes.states}>
          <State face={face} />
          <NextParty tableId={table.id} now={now} />
        </span>
      </td>
      <td data-column="unsent">
        {view.unsent > 0 && (
          <span className={classes.unsent} title={t('unsent', { count: view.unsent })}>
            {view.unsent}
          </span>
        )}
      </td>
      <td data-column="guests">{coversText(view)}</td>
      <td data-column="since">{face.state === 'free' ? '' : minutes(view.since)}</td>
      <td data-column="lastChange">{minutes(view.lastChange)}</td>
      <td data-column="total">{view.totalMinor === 0 ? '' : money(view.totalMinor)}</td>
      <td data-column="waiter">
        <span className={classes.people}>
          {view.waiters.map((personId) => (
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
      <td data-column="more">
        <button
          type="button"
          className={classes.more}
          aria-label={t('moreAt', { number: table.number })}
          onClick={(event) => {
            event.stopPropagation()
            onMore(table.id)
          }}
        >
          <IconDots size={20} aria-hidden />
        </button>
      </td>
    </tr>
  )
})

/** A picture and a word; why it is late beside it. */
function State({ face }: { readonly face: Face }) {
  const { t } = useTranslation('floor')
  const { locale } = useFormats()
  const Icon = STATE_ICONS[face.state]
  const Late = face.late === null ? null : LATE_ICONS[face.late.why]
  return (
    <>
      <span className={classes.state}>
        <Icon size={15} stroke={2.2} aria-hidden /> {t(`state.${face.state}`)}
      </span>
      {face.late !== null && Late !== null && (
        <span className={classes.late}>
          <Late size={15} stroke={2.2} aria-hidden />
          {t(`lateWord.${face.late.why}`, { time: formatMinutes(face.late.minutes, locale) })}
        </span>
      )}
    </>
  )
}

function Linked({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('floor')
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const numbers = ids.map((id) => tables[id]?.number ?? '?').join(', ')
  return (
    <span className={classes.linked} title={t('linkedTo', { tables: numbers })}>
      <IconLink size={15} stroke={2.2} aria-hidden /> {numbers}
    </span>
  )
}

function NextParty({ tableId, now }: { readonly tableId: string; readonly now: number }) {
  const { t } = useTranslation('floor')
  const { time } = useFormats()
  const expected = useTerminalValue((terminal) => expectedAt(terminal, tableId))
  const reserved = reservedNow(shownAt(expected, now), now)
  if (reserved === null) return null
  const { at, name } = reserved.reservation
  const tone = toneOf(reserved.state)
  const said = t(`reservedFor.${tone}`, { time: time(at), name })
  return (
    <span className={classes.reserved} data-tone={tone} title={said}>
      <IconCalendarEvent size={15} stroke={2.2} role="img" aria-label={said} />
      <span aria-hidden>
        {[tone === 'soon' ? '' : t(`reserved.${tone}`), `${time(at)} ${name}`]
          .filter((text) => text !== '')
          .join(' · ')}
      </span>
    </span>
  )
}
