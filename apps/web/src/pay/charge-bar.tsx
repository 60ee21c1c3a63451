import { checkTotals, type OpenCheck } from '@comanda/domain'
import { IconBellRinging } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import classes from './due.module.css'
import { noChargeReasons } from './no-charge-reasons.ts'
import { usePayTexts } from './texts.ts'
import { WhyForm } from './why-form.tsx'

/** What is charged for the service, and the way to do without it (F5.1). Who may not is asked for a manager’s PIN. */
export function ChargeBar({ check }: { readonly check: OpenCheck }) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const act = useDo()
  const [isAsking, setAsking] = useState(false)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { serviceCharge, serviceChargeMinor } = checkTotals(check, setup)
  const { chargeWaived } = check
  const isApart = check.lines.some(({ charge }) => charge !== undefined)
  if (chargeWaived === undefined && serviceChargeMinor === 0 && !isApart) return null
  const chargeAll = () => act({ type: 'waiveCharge', checkId: check.id, waived: false })
  const charged = t('charge', { name: serviceCharge?.name ?? '', amount: money(serviceChargeMinor) })
  return (
    <>
      <div className={classes.bar} data-tone="calm">
        <IconBellRinging size={20} aria-hidden />
        <span>
          {chargeWaived === undefined
            ? [serviceChargeMinor === 0 ? '' : charged, isApart ? t('chargeApart') : '']
                .filter((text) => text !== '')
                .join(' · ')
            : t('chargeWaived', {
                name: setup.people[chargeWaived.by]?.name ?? '?',
                time: time(chargeWaived.at),
              })}
        </span>
        {chargeWaived === undefined && serviceChargeMinor > 0 && (
          <button type="button" onClick={() => setAsking(true)}>
            {t('waiveCharge')}
          </button>
        )}
        {(chargeWaived !== undefined || isApart) && (
          <button type="button" onClick={chargeAll}>
            {t(chargeWaived === undefined ? 'chargeAlike' : 'chargeAgain')}
          </button>
        )}
      </div>
      {isAsking && <WhyNoCharge check={check} minor={serviceChargeMinor} onClose={() => setAsking(false)} />}
    </>
  )
}

interface WhyNoChargeProps {
  readonly check: OpenCheck
  readonly minor: number
  readonly onClose: () => void
}

/** Doing without it has a reason, as a discount has (F3.9). */
function WhyNoCharge({ check, minor, onClose }: WhyNoChargeProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const act = useDo()
  const listed = noChargeReasons(useTerminalValue(({ setup }) => setup.reasons))
  const usual = listed.length > 0 ? listed.map(({ text }) => text) : t('noChargeReasons').split('|')
  const waive = (text: string) => {
    const reason = { reasonId: listed.find((each) => each.text === text)?.id ?? null, text }
    act({ type: 'waiveCharge', checkId: check.id, waived: true, reason }, onClose)
  }
  return (
    <Sheet title={t('whyNoCharge', { amount: money(minor) })} onClose={onClose}>
      <WhyForm usual={usual} onWhy={waive} />
    </Sheet>
  )
}
