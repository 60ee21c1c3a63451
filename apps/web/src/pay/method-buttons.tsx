import type { PaymentMethod } from '@comanda/domain'
import { IconCash, IconCoins, IconCreditCard, IconTicket, IconUserDollar } from '@tabler/icons-react'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

const ICONS: Readonly<Record<PaymentMethod['kind'], typeof IconCash>> = {
  cash: IconCash,
  card: IconCreditCard,
  voucher: IconTicket,
  account: IconUserDollar,
  custom: IconCoins,
}

/** More of them stand closer, so that the digits keep their room. */
const FEW = 3

/** How it is paid: the methods of the restaurant. Choosing one begins the payment. */
export function MethodButtons({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { methods, draft, choose } = paying
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
    <div
      className={classes.methods}
      data-many={methods.length > FEW || undefined}
      role="group"
      aria-label={t('methods')}
    >
      {methods.map((method) => {
        const Icon = ICONS[method.kind]
        return (
          <button
            key={method.id}
            type="button"
            aria-pressed={draft?.methodId === method.id}
            onClick={() => choose(method.id)}
          >
            <Icon size={24} aria-hidden /> <span>{method.name}</span>
          </button>
        )
      })}
      {methods.length === 0 && <p className={classes.none}>{t('noMethods')}</p>}
    </div>
  )
}
