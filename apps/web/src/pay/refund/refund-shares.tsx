import { methodsOf } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './refund.module.css'
import type { PaymentLeft, Share, Ways } from './sharing.ts'

interface RefundSharesProps {
  readonly left: readonly PaymentLeft[]
  readonly shares: readonly Share[]
  readonly ways: Ways
  readonly onWays: (ways: Ways) => void
}

/** Against which payments money goes back, how, and whether with the tip. What is more than one payment goes back in parts. */
export function RefundShares({ left, shares, ways, onWays }: RefundSharesProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const first = shares[0]?.payment.id ?? ways.firstId ?? left.at(-1)?.payment.id ?? ''
  return (
    <section className={classes.part} aria-label={t('refund.partsTitle')}>
      {left.length > 1 && (
        <label className={classes.field}>
          <span>{t(shares.length > 1 ? 'refund.first' : 'refund.against')}</span>
          <select
            value={first}
            onChange={({ currentTarget: { value } }) => onWays({ ...ways, firstId: value })}
          >
            {left.map(({ payment: { id, name, amountMinor }, leftMinor }) => (
              <option key={id} value={id}>
                {t('refund.leftOf', { name, left: money(leftMinor), amount: money(amountMinor) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {shares.length > 1 && <p className={classes.calm}>{t('refund.parts')}</p>}
      {shares.map((share) => (
        <ShareWay
          key={share.payment.id}
          share={share}
          isOnly={shares.length === 1}
          onMethod={(id) => onWays({ ...ways, methodIds: { ...ways.methodIds, [share.payment.id]: id } })}
        />
      ))}
      {left.map((each) => (
        <TipBack key={each.payment.id} left={each} ways={ways} onWays={onWays} />
      ))}
    </section>
  )
}

interface ShareWayProps {
  readonly share: Share
  readonly isOnly: boolean
  readonly onMethod: (methodId: string) => void
}

function ShareWay({ share: { payment, methodId, amountMinor, tipMinor }, isOnly, onMethod }: ShareWayProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const methods = methodsOf(useTerminalValue(({ setup }) => setup))
  const isGone = methods.every(({ id }) => id !== methodId)
  const values = { amount: money(amountMinor + tipMinor), name: payment.name }
  return (
    <label className={classes.field}>
      <span>{t(isOnly ? 'refund.how' : 'refund.part', values)}</span>
      <select
        value={methodId}
        aria-label={isOnly ? undefined : t('refund.howFor', values)}
        onChange={({ currentTarget: { value } }) => onMethod(value)}
      >
        {isGone && <option value={methodId}>{payment.name}</option>}
        {methods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A tip goes back only where somebody says so. */
function TipBack({
  left,
  ways,
  onWays,
}: Pick<RefundSharesProps, 'ways' | 'onWays'> & { readonly left: PaymentLeft }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const { payment, tipLeftMinor } = left
  const name = useTerminalValue(({ setup }) => setup.people[payment.tipPersonId ?? '']?.name)
  if (tipLeftMinor <= 0) return null
  const isChosen = ways.tips.includes(payment.id)
  const tips = isChosen ? ways.tips.filter((id) => id !== payment.id) : [...ways.tips, payment.id]
  const values = { tip: money(tipLeftMinor), name }
  return (
    <label className={classes.tip}>
      <input type="checkbox" checked={isChosen} onChange={() => onWays({ ...ways, tips })} />
      <span>{t(name === undefined ? 'refund.tipNobody' : 'refund.tip', values)}</span>
    </label>
  )
}
