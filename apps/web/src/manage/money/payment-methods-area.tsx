import { type PaymentMethod, PRESET_METHODS } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { inPlace } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './money.module.css'
import { PaymentMethodForm } from './payment-method-form.tsx'

const DOES = ['opensDrawer', 'allowsTip', 'allowsChange', 'needsReference'] as const

/** How guests pay (F5.2). Until the restaurant names its own, there are cash and card. */
export function PaymentMethodsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const methods = useTerminalValue(({ setup }) => setup.paymentMethods)
  const own = useMemo(() => inPlace(Object.values(methods), ({ name }) => name), [methods])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: PaymentMethod) => name },
      { key: 'kind', head: t('kind'), cell: ({ kind }: PaymentMethod) => t(`paymentMethods.kind.${kind}`) },
      {
        key: 'does',
        head: t('paymentMethods.does'),
        isExtra: true,
        cell: (method: PaymentMethod) =>
          DOES.filter((what) => method[what])
            .map((what) => t(`paymentMethods.${what}`))
            .join(' · '),
      },
      {
        key: 'active',
        head: t('paymentMethods.active'),
        isExtra: true,
        cell: ({ active }: PaymentMethod) => t(active ? 'yes' : 'no'),
      },
    ],
    [t],
  )
  return (
    <Records
      title={t('paymentMethods.title')}
      hint={t('paymentMethods.hint')}
      warning={own.length === 0 && <p className={classes.note}>{t('paymentMethods.preset')}</p>}
      rows={own.length === 0 ? PRESET_METHODS : own}
      columns={columns}
      textOf={({ name, kind }) => `${name} ${t(`paymentMethods.kind.${kind}`)}`}
      add={t('paymentMethods.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <PaymentMethodForm id={id} onClose={close} />}
    />
  )
}
