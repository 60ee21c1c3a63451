import { findCheck, methodsOf, roundedCash, type SettledCheck } from '@comanda/domain'
import { useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { OpenTillSheet } from '../../tills/open-till-sheet.tsx'
import { usePayTexts } from '../texts.ts'
import { tillHere } from '../use-paying.ts'
import classes from './refund.module.css'
import { RefundLines } from './refund-lines.tsx'
import { RefundWhy, type Why } from './refund-why.tsx'
import { type Chosen, linesBack, refundablesOf, refundsOf, totalBackMinor } from './refundable.ts'

interface RefundSheetProps {
  readonly check: SettledCheck
  readonly onClose: () => void
}

/** Money back for lines of a paid check: which, how much, how and why. It becomes a document of its own (F5.4). */
export function RefundSheet({ check, onClose }: RefundSheetProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const terminal = useTerminal()
  const notify = useNotify()
  const act = useDo()
  const [refundId] = useState(() => terminal.newId<string>())
  const [chosen, setChosen] = useState<Chosen>({})
  const [why, setWhy] = useState<Why | null>(null)
  const [paymentId, setPaymentId] = useState(() => check.payments.findLast(({ isLate }) => !isLate)?.id ?? '')
  const [wantedId, setWantedId] = useState<string | null>(null)
  const [isOpeningTill, setOpeningTill] = useState(false)
  const setup = useTerminalValue((now) => now.setup)
  const refunds = useTerminalValue(({ service }) => refundsOf(service, check.id), sameItems)
  const methods = methodsOf(setup)
  const payments = check.payments.filter(({ isLate }) => !isLate)
  const payment = payments.find(({ id }) => id === paymentId)
  const methodId = wantedId ?? payment?.methodId ?? methods[0]?.id ?? ''
  const method = methods.find(({ id }) => id === methodId)
  const refundables = refundablesOf(check, refunds)
  const backMinor = totalBackMinor(refundables, chosen)
  const givenMinor = method?.kind === 'cash' ? roundedCash(backMinor, setup) : backMinor
  const label = `${check.number ?? check.provisional}`
  const give = () => {
    if (payment === undefined || why === null) return
    act(
      {
        type: 'refundLines',
        checkId: check.id,
        refundId,
        paymentId: payment.id,
        lines: linesBack(refundables, chosen),
        methodId,
        tillId: tillHere(terminal),
        reason: why,
      },
      () => {
        const known = findCheck(terminal.service, check.id)
        notify.say(t('refund.done', { amount: money(givenMinor), label: known?.number ?? label }))
        onClose()
      },
      (refusal) => {
        if (refusal.code !== 'till-closed') return false
        setOpeningTill(true)
        return true
      },
    )
  }
  if (isOpeningTill) return <OpenTillSheet onClose={() => setOpeningTill(false)} />
  return (
    <Sheet
      title={t('refund.title', { label })}
      onClose={onClose}
      footer={
        <button
          type="button"
          className={classes.main}
          disabled={backMinor === 0 || why === null || payment === undefined}
          onClick={give}
        >
          {backMinor === 0
            ? t('refund.choose')
            : why === null
              ? t('refund.chooseWhy', { amount: money(givenMinor) })
              : t('refund.give', { amount: money(givenMinor), method: method?.name ?? '' })}
        </button>
      }
    >
      <RefundLines refundables={refundables} chosen={chosen} onChosen={setChosen} />
      {payments.length > 1 && (
        <label className={classes.field}>
          <span>{t('refund.against')}</span>
          <select value={paymentId} onChange={(event) => setPaymentId(event.currentTarget.value)}>
            {payments.map(({ id, name, amountMinor }) => (
              <option key={id} value={id}>
                {`${name} ${money(amountMinor)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={classes.field}>
        <span>{t('refund.how')}</span>
        <select value={methodId} onChange={(event) => setWantedId(event.currentTarget.value)}>
          {methods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <RefundWhy why={why} onWhy={setWhy} />
    </Sheet>
  )
}
