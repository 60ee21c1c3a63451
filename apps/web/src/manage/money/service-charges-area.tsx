import type { ServiceCharge, SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { inPlace } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { ServiceChargeForm } from './service-charge-form.tsx'

type Row = SetupState['serviceCharges'][string]

/** Charges for the service, by guests, floor and order type (F5.1). */
export function ServiceChargesArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const { money, percent } = useFormats()
  const charges = useTerminalValue(({ setup }) => setup.serviceCharges)
  const floors = useTerminalValue(({ setup }) => setup.floors)
  const orderTypes = useTerminalValue(({ setup }) => setup.orderTypes)
  const rows = useMemo(() => inPlace(Object.values(charges), ({ name }) => name), [charges])
  const columns = useMemo(() => {
    const when = ({ minGuests, floorIds, orderTypeIds }: ServiceCharge) =>
      [
        ...(minGuests > 0 ? [t('serviceCharges.fromGuests', { count: minGuests })] : []),
        ...floorIds.flatMap((id) => floors[id]?.name ?? []),
        ...orderTypeIds.flatMap((id) => orderTypes[id]?.name ?? []),
      ].join(' · ') || t('serviceCharges.always')
    return [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'percent',
        head: t('serviceCharges.charged'),
        isNumber: true,
        cell: ({ bp, perGuestMinor }: Row) =>
          [
            ...(bp > 0 ? [percent(bp)] : []),
            ...(perGuestMinor > 0 ? [t('serviceCharges.each', { amount: money(perGuestMinor) })] : []),
          ].join(' + '),
      },
      { key: 'when', head: t('serviceCharges.when'), isExtra: true, cell: when },
      {
        key: 'active',
        head: t('serviceCharges.active'),
        isExtra: true,
        cell: ({ active }: Row) => t(active ? 'yes' : 'no'),
      },
    ]
  }, [t, money, percent, floors, orderTypes])
  return (
    <Records
      title={t('serviceCharges.title')}
      hint={t('serviceCharges.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('serviceCharges.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <ServiceChargeForm id={id} onClose={close} />}
    />
  )
}
