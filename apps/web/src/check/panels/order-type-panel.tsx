import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import { HandoverForm } from './handover-form.tsx'
import { handoverFields, orderTypeNow, orderTypesHere } from './order-types.ts'
import classes from './panels.module.css'

/** Dine in, takeaway, delivery, bar tab: with its prices and taxes, and what has to be known to hand it over (F3.7). */
export function OrderTypePanel({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const types = useTerminalValue(orderTypesHere, sameItems)
  const current = useTerminalValue((terminal) => orderTypeNow(terminal, check.orderTypeId))
  const choose = (orderTypeId: string) =>
    act(
      { type: 'setOrderType', checkId: check.id, orderTypeId, seen: { orderTypeId: check.orderTypeId } },
      () => {
        const kind = types.find(({ id }) => id === orderTypeId)?.kind ?? 'dineIn'
        if (handoverFields(kind).length === 0) onClose()
      },
    )
  return (
    <Sheet title={t('orderType')} place="side" onClose={onClose}>
      {types.length === 0 && <p className={classes.none}>{t('noOrderTypes')}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.types} role="group" aria-label={t('orderType')}>
        {types.map((type) => (
          <button
            key={type.id}
            type="button"
            aria-pressed={type.id === current?.id}
            onClick={() => (type.id === check.orderTypeId ? onClose() : choose(type.id))}
          >
            {type.name}
          </button>
        ))}
      </div>
      {current !== undefined && handoverFields(current.kind).length > 0 && (
        <HandoverForm key={current.kind} check={check} kind={current.kind} onDone={onClose} />
      )}
    </Sheet>
  )
}
