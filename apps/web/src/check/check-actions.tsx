import type { OpenCheck } from '@comanda/domain'
import { IconArrowsExchange, IconNote, IconSquareX, IconUser, IconUsers } from '@tabler/icons-react'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './check-actions.module.css'
import { isSameHead, useCan } from './current.ts'
import { CustomerPanel } from './panels/customer-panel.tsx'
import { GuestsPanel } from './panels/guests-panel.tsx'
import { MovePanel } from './panels/move-panel.tsx'
import { OrderNotePanel } from './panels/order-note-panel.tsx'

interface CheckActionsProps {
  readonly check: OpenCheck
  readonly onCancel: () => void
}

type Panel = 'guests' | 'customer' | 'note' | 'move'

const isSameActions = (a: CheckActionsProps, b: CheckActionsProps): boolean =>
  a.onCancel === b.onCancel && isSameHead(a.check, b.check)

/** What one does to the check as a whole. */
export const CheckActions = memo(function CheckActions({ check, onCancel }: CheckActionsProps) {
  const { t } = useTranslation('check')
  const [panel, setPanel] = useState<Panel | null>(null)
  const canChange = useCan('addLines')
  const canCustomer = useCan('chooseCustomer')
  const close = () => setPanel(null)
  return (
    <nav className={classes.actions} aria-label={t('actions')}>
      <Action
        label={t('guests')}
        value={check.guests === null ? undefined : `${check.guests}`}
        isDisabled={!canChange}
        onClick={() => setPanel('guests')}
      >
        <IconUsers size={22} aria-hidden />
      </Action>
      <Action
        label={t('customer')}
        isSet={check.customer !== null}
        isDisabled={!canCustomer}
        onClick={() => setPanel('customer')}
      >
        <IconUser size={22} aria-hidden />
      </Action>
      <Action
        label={t('note')}
        isSet={check.orderNote !== ''}
        isDisabled={!canChange}
        onClick={() => setPanel('note')}
      >
        <IconNote size={22} aria-hidden />
      </Action>
      <Action label={t('move')} isDisabled={!canChange} onClick={() => setPanel('move')}>
        <IconArrowsExchange size={22} aria-hidden />
      </Action>
      <Action label={t('cancel')} isDisabled={!canChange} onClick={onCancel}>
        <IconSquareX size={22} aria-hidden />
      </Action>
      {panel === 'guests' && <GuestsPanel check={check} onClose={close} />}
      {panel === 'customer' && <CustomerPanel check={check} onClose={close} />}
      {panel === 'note' && <OrderNotePanel check={check} onClose={close} />}
      {panel === 'move' && <MovePanel check={check} onClose={close} />}
    </nav>
  )
}, isSameActions)

interface ActionProps {
  readonly label: string
  readonly value?: string | undefined
  readonly isSet?: boolean
  readonly isDisabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Action({ label, value, isSet = false, isDisabled, onClick, children }: ActionProps) {
  return (
    <button
      type="button"
      className={classes.action}
      data-set={isSet || value !== undefined || undefined}
      disabled={isDisabled}
      onClick={onClick}
    >
      <span className={classes.icon}>
        {children}
        {value !== undefined && <b>{value}</b>}
      </span>
      <span className={classes.label}>{label}</span>
    </button>
  )
}
