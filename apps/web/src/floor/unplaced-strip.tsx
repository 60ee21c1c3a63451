import { checkLabel, checkTotals, type OpenCheck } from '@comanda/domain'
import { IconMapPinOff, IconMapPinPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { unplacedChecks } from './glances.ts'
import { PersonDot } from './person-dot.tsx'
import classes from './unplaced-strip.module.css'

interface UnplacedStripProps {
  readonly onOpen: (checkId: string) => void
  readonly onPlace: (checkId: string) => void
}

/** Open checks that have no table, or none any more (C20): always in sight, never lost. */
export function UnplacedStrip({ onOpen, onPlace }: UnplacedStripProps) {
  const { t } = useTranslation('floor')
  const checks = useTerminalValue(unplacedChecks, sameItems)
  if (checks.length === 0) return null
  return (
    <section className={classes.strip} aria-label={t('unplaced')}>
      <span className={classes.title}>
        <IconMapPinOff size={18} aria-hidden /> {t('unplaced')}
      </span>
      {checks.map((check) => (
        <UnplacedCheck key={check.id} check={check} onOpen={onOpen} onPlace={onPlace} />
      ))}
    </section>
  )
}

function UnplacedCheck({ check, onOpen, onPlace }: UnplacedStripProps & { readonly check: OpenCheck }) {
  const { t } = useTranslation('floor')
  const { money, time } = useFormats()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const table = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? ''])
  const orderType = useTerminalValue(({ setup }) => setup.orderTypes[check.orderTypeId ?? ''])
  const { handover } = check
  const label = checkLabel(check)
  const name =
    check.customer?.name ||
    handover?.name ||
    (check.number === null ? t('newCheck', { label }) : t('check', { label }))
  // What is not eaten here needs no table: it is known by how it goes out, and when.
  const isAway = check.tableId === null && orderType !== undefined && orderType.kind !== 'dineIn'
  const away = [orderType?.name, handover?.dueAt == null ? undefined : time(handover.dueAt)]
  return (
    <span className={classes.check}>
      <button type="button" className={classes.open} onClick={() => onOpen(check.id)}>
        <PersonDot personId={check.waiterId} />
        <span className={classes.what}>
          <b>{name}</b>
          <small>
            {isAway
              ? away.filter((text) => text !== undefined).join(' · ')
              : table === undefined
                ? t('noTableYet')
                : t(table.deleted === undefined ? 'otherFloor' : 'wasTable', { number: table.number })}
          </small>
        </span>
        <span className={classes.total}>{money(totalMinor)}</span>
      </button>
      <button
        type="button"
        className={classes.place}
        aria-label={t('place')}
        onClick={() => onPlace(check.id)}
      >
        <IconMapPinPlus size={20} aria-hidden />
        <span className={classes.placeText}>{t('place')}</span>
      </button>
    </span>
  )
}
