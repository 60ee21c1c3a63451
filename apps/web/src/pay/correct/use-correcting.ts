import type { Payment } from '@comanda/domain'
import { useState } from 'react'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { bringBack } from '../refund/bring-back.ts'
import { usePayTexts } from '../texts.ts'

/** The payment that is being corrected. Its check of an earlier day is fetched from the server first. */
export function useCorrecting(checkId: string) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const [payment, setPayment] = useState<Payment | null>(null)
  const isFiled = useTerminalValue(({ service }) => service.closed[checkId] === undefined)
  const begin = async (chosen: Payment) => {
    const against = isFiled ? await bringBack(terminal, checkId) : null
    if (against === null) setPayment(chosen)
    else notify.say(t(`refund.notBack.${against}`))
  }
  return {
    /** `null`: none, or its check is still on its way. */
    payment: isFiled ? null : payment,
    begin: (chosen: Payment) => void begin(chosen),
    end: () => setPayment(null),
  }
}
