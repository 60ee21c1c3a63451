import { type Check, checkTotals, findCheck, isOpen, type SettledCheck } from '@comanda/domain'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { askServer } from '../check/panels/ask-server.ts'
import { PaymentsList } from '../pay/payments-list.tsx'
import { ReceiptWays } from '../pay/receipt/receipt-ways.tsx'
import { RefundButton } from '../pay/refund/refund-button.tsx'
import { RefundsList } from '../pay/refund/refunds-list.tsx'
import { useFormats } from '../shared/formats.ts'
import { later } from '../shared/later.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { readPast } from './found.ts'
import type { Hit } from './hits.ts'
import classes from './past-check.module.css'
import { PastFacts } from './past-facts.tsx'
import { PastLines } from './past-lines.tsx'
import { useFindTexts } from './use-find-texts.ts'

const timeline = later(() =>
  import('../check/timeline/timeline-sheet.tsx').then(({ TimelineSheet }) => TimelineSheet),
)

/** A check that is over, to read: what was on it, what it came to, who had to do with it. */
export function PastCheckSheet({ hit, onClose }: { readonly hit: Hit; readonly onClose: () => void }) {
  const { t } = useFindTexts()
  const { money } = useFormats()
  const [isPlaying, setPlaying] = useState(false)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const check = usePastCheck(hit)
  if (isPlaying) return <timeline.Later checkId={hit.id} onClose={() => setPlaying(false)} />
  const title = t(hit.number === null ? 'newCheck' : 'check', { label: hit.number ?? hit.provisional })
  const totals = check === null || check === 'silent' ? null : checkTotals(check, setup)
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <div className={classes.foot}>
          <button type="button" onClick={() => setPlaying(true)}>
            <IconHistory size={20} aria-hidden /> {t('past.timeline')}
          </button>
          <dl className={classes.total}>
            <dt>{t('past.total')}</dt>
            <dd>{money(totals?.totalMinor ?? hit.totalMinor)}</dd>
          </dl>
        </div>
      }
    >
      {check === null && <p role="status">{t('past.asking')}</p>}
      {check === 'silent' && <p role="status">{t('past.silent')}</p>}
      {check !== null && check !== 'silent' && (
        <>
          <PastFacts check={check} />
          <PastLines check={check} discountMinor={totals?.discountMinor ?? 0} />
          {check.status === 'settled' && <Paid check={check} />}
        </>
      )}
    </Sheet>
  )
}

/** How it was paid, its receipt, and money back (F5.4, F5.5). */
function Paid({ check }: { readonly check: SettledCheck }) {
  return (
    <>
      <PaymentsList check={check} />
      <RefundsList check={check} />
      <ReceiptWays checkId={check.id} />
      <RefundButton check={check} />
    </>
  )
}

/** From this device where it is here, else from the server; `null`: it is being asked. */
function usePastCheck({ id, isHere }: Hit): Check | 'silent' | null {
  const terminal = useTerminal()
  const known = useTerminalValue(({ service }) => (isHere ? findCheck(service, id) : undefined))
  const [told, setTold] = useState<Check | 'silent' | null>(null)
  const isKnown = known !== undefined && !isOpen(known)
  useEffect(() => {
    if (isKnown) return
    const over = new AbortController()
    void askServer(terminal.credentials, `/api/checks/${encodeURIComponent(id)}`, over.signal).then(
      (answer) => {
        if (!over.signal.aborted) setTold(readPast(answer)?.check ?? 'silent')
      },
    )
    return () => over.abort()
  }, [terminal, id, isKnown])
  return isKnown ? known : told
}
