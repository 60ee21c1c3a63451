import { checkTotals, type OpenCheck } from '@comanda/domain'
import { IconBellRinging } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import classes from './due.module.css'
import { usePayTexts } from './texts.ts'

/** What is charged for the service, and the way to do without it (F5.1). Who may not is asked for a manager’s PIN. */
export function ChargeBar({ check }: { readonly check: OpenCheck }) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const act = useDo()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { serviceCharge, serviceChargeMinor } = checkTotals(check, setup)
  const { chargeWaived } = check
  if (chargeWaived === undefined && serviceChargeMinor === 0) return null
  const waive = (waived: boolean) => act({ type: 'waiveCharge', checkId: check.id, waived })
  return (
    <div className={classes.bar} data-tone="calm">
      <IconBellRinging size={20} aria-hidden />
      <span>
        {chargeWaived === undefined
          ? t('charge', { name: serviceCharge?.name ?? '', amount: money(serviceChargeMinor) })
          : t('chargeWaived', {
              name: setup.people[chargeWaived.by]?.name ?? '?',
              time: time(chargeWaived.at),
            })}
      </span>
      <button type="button" onClick={() => waive(chargeWaived === undefined)}>
        {t(chargeWaived === undefined ? 'waiveCharge' : 'chargeAgain')}
      </button>
    </div>
  )
}
