import { useState } from 'react'
import { tillHere } from '../pay/use-paying.ts'
import { WhyForm } from '../pay/why-form.tsx'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import type { AboutAccount } from './about.ts'
import classes from './accounts.module.css'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

interface PaidOffProps extends AboutAccount {
  readonly payOffId: string
}

/** The slip of a pay-off: what was paid how, the change, and what is still owed. A mistake is taken back from here. */
export function PaidOff({ customerId, name, payOffId, onClose }: PaidOffProps) {
  const { t } = useAccountTexts()
  const { money, time } = useFormats()
  const act = useDo()
  const [isTakingBack, setTakingBack] = useState(false)
  const payOff = useTerminalValue(({ service }) => service.payOffs[payOffId])
  const tillId = useTerminalValue(tillHere)
  const person = useTerminalValue(({ setup }) => setup.people[payOff?.taken.by ?? '']?.name ?? '?')
  const place = useTerminalValue(({ setup }) => setup.terminals[payOff?.taken.terminal ?? '']?.name ?? '?')
  const { owedMinor } = useAccount(customerId)
  if (payOff === undefined) return null
  const { number, amountMinor, roundingMinor, changeMinor, name: method, taken, removed } = payOff
  const paid = money(amountMinor + roundingMinor)
  const remove = (text: string) =>
    act({ type: 'removePayOff', payOffId, reason: { reasonId: null, text }, tillId }, onClose)
  if (isTakingBack)
    return (
      <Sheet title={t('takeBackOf', { amount: paid, method })} onClose={onClose}>
        <p className={classes.hint}>{t('givenBackCash', { amount: paid })}</p>
        <WhyForm usual={t('usualMistakes').split('|')} onWhy={remove} />
      </Sheet>
    )
  return (
    <Sheet title={t('done', { amount: money(amountMinor) })} onClose={onClose}>
      <div className={classes.slip} role="status">
        {changeMinor > 0 && (
          <p className={classes.change}>
            {t('change')} <output>{money(changeMinor)}</output>
          </p>
        )}
        <p>
          <b>{t(number === null ? 'slipLater' : 'slip', { number, name })}</b>
        </p>
        <p>{t('slipHow', { method, person, terminal: place, time: time(taken.at) })}</p>
        {roundingMinor !== 0 && <p>{t('rounded', { amount: money(roundingMinor) })}</p>}
        <p>{owedMinor > 0 ? t('stillOwed', { amount: money(owedMinor) }) : t('allPaid')}</p>
        <p className={classes.hint}>{t('noSale')}</p>
      </div>
      <div className={card.acts}>
        {removed === null && (
          <button type="button" onClick={() => setTakingBack(true)}>
            {t('takeBack')}
          </button>
        )}
        <button type="button" className={card.main} data-first-focus onClick={onClose}>
          {t('ready')}
        </button>
      </div>
    </Sheet>
  )
}
