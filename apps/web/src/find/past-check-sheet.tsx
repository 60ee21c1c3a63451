import { type Check, checkTotals, findCheck, isOpen, type Refund, type SettledCheck } from '@comanda/domain'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Invoices } from '../pay/invoice/invoices.tsx'
import { PaymentsList } from '../pay/payments-list.tsx'
import { ReceiptWays } from '../pay/receipt/receipt-ways.tsx'
import { RefundButton } from '../pay/refund/refund-button.tsx'
import { RefundsList } from '../pay/refund/refunds-list.tsx'
import { askServer } from '../shared/ask-server.ts'
import { useFormats } from '../shared/formats.ts'
import { later } from '../shared/later.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { readPast, refundsIn } from './found.ts'
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
  const { check, filed } = usePastCheck(hit)
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
          {check.status === 'settled' && <Paid check={check} filed={filed} />}
        </>
      )}
    </Sheet>
  )
}

/** How it was paid, its receipt, and money back (F5.4, F5.5). */
function Paid({ check, filed }: { readonly check: SettledCheck; readonly filed: readonly Refund[] }) {
  return (
    <>
      <PaymentsList check={check} />
      <RefundsList check={check} filed={filed} />
      <ReceiptWays checkId={check.id} />
      <Invoices check={check} />
      <RefundButton check={check} />
    </>
  )
}

interface Past {
  /** `null`: it is being asked for. */
  readonly check: Check | 'silent' | null
  /** Refunds that the server knows of. */
  readonly filed: readonly Refund[]
}

const ASKING: Past = { check: null, filed: [] }

/** From this device where it is here, or as soon as it is back; else from the server. */
function usePastCheck({ id }: Hit): Past {
  const terminal = useTerminal()
  const known = useTerminalValue(({ service }) => findCheck(service, id))
  const [told, setTold] = useState(ASKING)
  const isKnown = known !== undefined && !isOpen(known)
  useEffect(() => {
    if (isKnown) return
    const over = new AbortController()
    void askServer(terminal.credentials, `/api/checks/${encodeURIComponent(id)}`, over.signal).then(
      (answer) => {
        if (over.signal.aborted) return
        const past = readPast(answer)
        setTold(
          past === null ? { check: 'silent', filed: [] } : { check: past.check, filed: refundsIn(past) },
        )
      },
    )
    return () => over.abort()
  }, [terminal, id, isKnown])
  return isKnown ? { check: known, filed: told.filed } : told
}
