import type { TableGlance } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { sayMinutes } from '../time.ts'
import type { Face } from './face.ts'

/** The same as the drawing, in words, for those who listen to it. */
export function useTableLabel(glance: TableGlance, face: Face, isUnsent: boolean, here: string): string {
  const { t } = useTranslation('floor')
  const { money, locale } = useFormats()
  const { people } = useTerminal().setup
  const name = (personId: string) => people[personId]?.name ?? '?'
  const parts = [
    t('table', { number: glance.table.number }),
    t(`state.${face.state}`),
    glance.guests > 0 ? t('guests', { count: glance.guests }) : t('seats', { count: glance.table.seats }),
    face.minutes === null ? '' : sayMinutes(face.minutes, locale),
    glance.totalMinor === 0 ? '' : money(glance.totalMinor),
    glance.checks.length > 1 ? t('checks', { count: glance.checks.length }) : '',
    face.lateMinutes === null ? '' : t('lateFor', { time: sayMinutes(face.lateMinutes, locale) }),
    ...glance.waiters.map(name),
    isUnsent ? t('unsent') : '',
    here === '' ? '' : t('here', { names: here.split(' ').map(name).join(', ') }),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
