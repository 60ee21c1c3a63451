import { findCheck, methodsOf, type SettledCheck } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { OpenTillSheet } from '../../tills/open-till-sheet.tsx'
import { usePayTexts } from '../texts.ts'
import { tillHere } from '../use-paying.ts'
import classes from './refund.module.css'
import { RefundLines } from './refund-lines.tsx'
import { RefundMeanwhile } from './refund-meanwhile.tsx'
import { RefundShares } from './refund-shares.tsx'
import { RefundWhy, type Why } from './refund-why.tsx'
import { linesBack } from './refundable.ts'
import { shareFields, waysNamed } from './sharing.ts'
import { useRefund } from './use-refund.ts'

interface RefundSheetProps {
  readonly check: SettledCheck
  readonly onClose: () => void
}

/** Money back for lines of a paid check: which, how much, how and why. It becomes a document of its own (F5.4). */
export function RefundSheet({ check, onClose }: RefundSheetProps) {
  const { t } = usePayTexts()
  const { i18n } = useTranslation()
  const { money } = useFormats()
  const terminal = useTerminal()
  const notify = useNotify()
  const act = useDo()
  const [why, setWhy] = useState<Why | null>(null)
  const [isOpeningTill, setOpeningTill] = useState(false)
  const setup = useTerminalValue((now) => now.setup)
  const refund = useRefund(check)
  const { refundables, chosen, shares, handedMinor, meanwhile } = refund
  const fields = shareFields(shares)
  const label = `${check.number ?? check.provisional}`
  const amount = money(handedMinor)
  const give = () => {
    if (fields === null || why === null) return
    act(
      {
        type: 'refundLines',
        checkId: check.id,
        refundId: refund.refundId,
        lines: linesBack(refundables, chosen),
        ...fields,
        tillId: tillHere(terminal),
        reason: why,
      },
      () => {
        const known = findCheck(terminal.service, check.id)
        notify.say(t('refund.done', { amount, label: known?.number ?? label }))
        onClose()
      },
      (refusal) => {
        if (refusal.code !== 'till-closed') return false
        setOpeningTill(true)
        return true
      },
    )
  }
  const ways = new Intl.ListFormat(i18n.language).format(waysNamed(shares, methodsOf(setup)))
  if (isOpeningTill) return <OpenTillSheet onClose={() => setOpeningTill(false)} />
  return (
    <Sheet
      title={t('refund.title', { label })}
      onClose={onClose}
      footer={
        <button
          type="button"
          className={classes.main}
          disabled={fields === null || why === null || meanwhile !== undefined}
          onClick={give}
        >
          {fields === null
            ? t('refund.choose')
            : why === null
              ? t('refund.chooseWhy', { amount })
              : t('refund.give', { amount, method: ways })}
        </button>
      }
    >
      {meanwhile !== undefined && <RefundMeanwhile refund={meanwhile} onGoOn={refund.goOn} />}
      <RefundLines refundables={refundables} chosen={chosen} onChosen={refund.choose} />
      <RefundShares left={refund.left} shares={shares} ways={refund.ways} onWays={refund.setWays} />
      <RefundWhy why={why} onWhy={setWhy} />
    </Sheet>
  )
}
