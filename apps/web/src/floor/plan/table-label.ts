import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import type { TableView } from '../glances.ts'
import { sayMinutes } from '../time.ts'
import type { Face } from './face.ts'
import { type Reserved, toneOf } from './reserved-mark.tsx'

/** The same as the drawing, in words, for those who listen to it. */
export function useTableLabel(
  view: TableView,
  face: Face,
  reserved: Reserved | null,
  isUnsent: boolean,
  here: string,
): string {
  const { t } = useTranslation('floor')
  const { money, locale, time } = useFormats()
  const { people, tables } = useTerminal().setup
  const name = (personId: string) => people[personId]?.name ?? '?'
  const count = view.checks.length + view.hidden.length
  const linked = view.linkedTo.map((id) => tables[id]?.number ?? '?').join(', ')
  const parts = [
    t('table', { number: view.table.number }),
    t(`state.${face.state}`),
    view.guests > 0 ? t('guests', { count: view.guests }) : t('seats', { count: view.table.seats }),
    face.minutes === null ? '' : sayMinutes(face.minutes, locale),
    view.totalMinor === 0 ? '' : money(view.totalMinor),
    count > 1 ? t('checks', { count }) : '',
    face.late === null ? '' : t(`lateFor.${face.late.why}`, { time: sayMinutes(face.late.minutes, locale) }),
    ...view.waiters.map(name),
    view.unsent > 0 ? t('unsent', { count: view.unsent }) : '',
    linked === '' ? '' : t('linkedTo', { tables: linked }),
    isUnsent ? t('waiting') : '',
    here === '' ? '' : t('here', { names: here.split(' ').map(name).join(', ') }),
    reserved === null
      ? ''
      : t(`reservedFor.${toneOf(reserved.state)}`, {
          time: time(reserved.reservation.at),
          name: reserved.reservation.name,
        }),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
