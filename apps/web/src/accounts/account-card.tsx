import { IconAdjustments, IconCoins, IconFileText, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './accounts.module.css'
import { AdjustSheet } from './adjust-sheet.tsx'
import { nameOf } from './customer-rows.ts'
import { Entries, type ShownEntry } from './entries.tsx'
import { overLimit } from './over-limit.ts'
import { PaidOff } from './paid-off.tsx'
import { PayOffSheet } from './pay-off-sheet.tsx'
import { StatementSheet } from './statement-sheet.tsx'
import { TermsSheet } from './terms-sheet.tsx'
import { useAccountTexts } from './texts.ts'
import { type KnownAccount, useAccount } from './use-account.ts'

type Doing = 'payOff' | 'statement' | 'adjust' | 'terms'

interface AccountCardProps {
  readonly customerId: string
  /** Where the whole statement has room, the last entries are not shown twice. */
  readonly hasEntries?: boolean
}

/** What a customer owes on the house, and what can be done about it (F5.2). */
export function AccountCard({ customerId, hasEntries = true }: AccountCardProps) {
  const { t } = useAccountTexts()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [slipId, setSlipId] = useState<string | null>(null)
  const known = useAccount(customerId)
  const { account, customer, owedMinor, mayManage } = known
  const name = nameOf(customer) ?? t('nobody')
  const close = () => setDoing(null)
  const isUsed = account.allowed || account.entries.length > 0 || owedMinor !== 0
  if (!isUsed && !mayManage) return null
  const about = { customerId, name, onClose: close }
  return (
    <section className={card.card} aria-label={t('account')}>
      {isUsed ? <Figures known={known} /> : <NoAccount />}
      <div className={card.acts}>
        {owedMinor > 0 && (
          <button type="button" className={card.main} onClick={() => setDoing('payOff')}>
            <IconCoins size={20} aria-hidden /> {t('payOff')}
          </button>
        )}
        {isUsed && (
          <button type="button" onClick={() => setDoing('statement')}>
            <IconFileText size={20} aria-hidden /> {t('statement')}
          </button>
        )}
        {mayManage && isUsed && (
          <button type="button" onClick={() => setDoing('adjust')}>
            <IconAdjustments size={20} aria-hidden /> {t('adjust')}
          </button>
        )}
        {mayManage && customer !== undefined && (
          <button type="button" onClick={() => setDoing('terms')}>
            <IconPencil size={20} aria-hidden /> {t(isUsed ? 'terms' : 'open')}
          </button>
        )}
      </div>
      {hasEntries && account.entries.length > 0 && (
        <>
          <h4 className={classes.lately}>{t('last')}</h4>
          <Entries entries={account.entries} more={(entry) => <Slip entry={entry} onShow={setSlipId} />} />
        </>
      )}
      {slipId !== null && <PaidOff {...about} payOffId={slipId} onClose={() => setSlipId(null)} />}
      {doing === 'payOff' && <PayOffSheet {...about} />}
      {doing === 'statement' && <StatementSheet {...about} />}
      {doing === 'adjust' && <AdjustSheet {...about} />}
      {doing === 'terms' && <TermsSheet {...about} />}
    </section>
  )
}

function Figures({
  known: { account, owedMinor, waitingMinor, mayManage },
}: {
  readonly known: KnownAccount
}) {
  const { t } = useAccountTexts()
  const { money } = useFormats()
  const { limitMinor, allowed } = account
  const overMinor = overLimit(account, owedMinor, 0)
  return (
    <>
      <header className={classes.figures}>
        <h3>{t('account')}</h3>
        <p>
          {owedMinor === 0 ? (
            t('nothing')
          ) : (
            <>
              {t(owedMinor > 0 ? 'owes' : 'credit')} <output>{money(Math.abs(owedMinor))}</output>
            </>
          )}
        </p>
      </header>
      {overMinor > 0 && limitMinor !== null ? (
        <p className={classes.wrong}>{t('over', { amount: money(overMinor), limit: money(limitMinor) })}</p>
      ) : (
        allowed && (
          <p className={classes.hint}>
            {limitMinor === null ? t('noLimit') : t('limit', { limit: money(limitMinor) })}
          </p>
        )
      )}
      {waitingMinor !== 0 && <p className={classes.hint}>{t('waiting', { amount: money(waitingMinor) })}</p>}
      {!allowed && <p className={classes.hint}>{t('closed')}</p>}
      {!allowed && !mayManage && <p className={classes.hint}>{t('onlyManagers')}</p>}
    </>
  )
}

interface SlipProps {
  readonly entry: ShownEntry
  readonly onShow: (payOffId: string) => void
}

/** The slip of a pay-off again, while the day is open: from there a mistake is taken back. */
function Slip({ entry: { kind, entryId }, onShow }: SlipProps) {
  const { t } = useAccountTexts()
  const isHere = useTerminalValue(({ service }) => service.payOffs[entryId]?.removed === null)
  if (kind !== 'payOff' || !isHere) return null
  return (
    <button type="button" className={card.act} onClick={() => onShow(entryId)}>
      {t('showSlip')}
    </button>
  )
}

function NoAccount() {
  const { t } = useAccountTexts()
  return (
    <>
      <header className={classes.figures}>
        <h3>{t('none')}</h3>
      </header>
      <p className={classes.hint}>{t('noneHint')}</p>
    </>
  )
}
