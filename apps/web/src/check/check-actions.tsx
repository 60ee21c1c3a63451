import { checkTotals, type OpenCheck, orderedLines } from '@comanda/domain'
import {
  IconArmchair,
  IconArrowsExchange,
  IconCash,
  IconDots,
  IconFileInvoice,
  IconNote,
  IconSlice,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useWords } from '../shared/words.ts'
import classes from './check-actions.module.css'
import { useCan } from './current.ts'
import { FireButton } from './fire/fire-button.tsx'
import type { OpenPanel } from './panel.ts'

interface CheckActionsProps {
  readonly check: OpenCheck
  readonly open: OpenPanel
  /** The bar that says for whom the next taps are. */
  readonly isPlacing: boolean
  readonly onPlacing: () => void
  readonly onSplit: () => void
}

/** What one does to the check as a whole; what is done rarely is a tap further, under *More*. */
export const CheckActions = memo(function CheckActions(props: CheckActionsProps) {
  const { check, open, isPlacing, onPlacing, onSplit } = props
  const { t } = useWords('check')
  const canChange = useCan('addLines')
  const isEmpty = orderedLines(check).length === 0
  const noOrders = canChange ? undefined : t('why.noOrders')
  return (
    <nav className={classes.actions} aria-label={t('actions')}>
      <div className={classes.row}>
        <Action
          label={t('guests')}
          value={check.guests === null ? undefined : `${check.guests}`}
          why={noOrders}
          onClick={() => open('guests')}
        >
          <IconUsers size={22} aria-hidden />
        </Action>
        <Action label={t('customer')} isSet={check.customer !== null} onClick={() => open('customer')}>
          <IconUser size={22} aria-hidden />
        </Action>
        <Action
          label={t('notes')}
          isSet={check.orderNote !== '' || check.allergy !== ''}
          why={noOrders}
          onClick={() => open('notes')}
        >
          <IconNote size={22} aria-hidden />
        </Action>
        <Action label={t('placing')} isPressed={isPlacing} why={noOrders} onClick={onPlacing}>
          <IconArmchair size={22} aria-hidden />
        </Action>
        <Action label={t('move')} why={noOrders} onClick={() => open('move')}>
          <IconArrowsExchange size={22} aria-hidden />
        </Action>
        <Action label={t('more')} onClick={() => open('more')}>
          <IconDots size={22} aria-hidden />
        </Action>
      </div>
      <div className={classes.row}>
        <Action label={t('split')} why={isEmpty ? t('why.empty') : undefined} onClick={onSplit}>
          <IconSlice size={22} aria-hidden />
        </Action>
        <Bill check={check} why={isEmpty ? t('why.empty') : undefined} />
        <FireButton check={check} open={open} />
        <Pay checkId={check.id} isEmpty={isEmpty} />
      </div>
    </nav>
  )
})

/** To the payment: who may not take money is told there, and may ask for a manager's PIN (F5.6). */
function Pay({ checkId, isEmpty }: { readonly checkId: string; readonly isEmpty: boolean }) {
  const { t } = useWords('check')
  const go = useGo()
  const isOff = useTerminalValue(
    ({ setup, identity }) => setup.terminals[identity?.terminalId ?? '']?.takesPayments === false,
  )
  const why = isOff ? t('why.noMoney') : isEmpty ? t('why.empty') : undefined
  return (
    <Action label={t('pay')} isMain why={why} onClick={() => go.toPay(checkId)}>
      <IconCash size={22} aria-hidden />
    </Action>
  )
}

/** The bill is brought: the table shows it until something changes (F2.2). */
function Bill({ check, why }: { readonly check: OpenCheck; readonly why: string | undefined }) {
  const { t } = useWords('check')
  const present = usePresentBill()
  const isBilled = useTerminalValue(
    ({ setup }) => check.billed?.totalMinor === checkTotals(check, setup).totalMinor,
  )
  return (
    <Action label={t('bill')} isSet={isBilled} why={why} onClick={() => present(check)}>
      <IconFileInvoice size={22} aria-hidden />
    </Action>
  )
}

function usePresentBill(): (check: OpenCheck) => void {
  const { t } = useWords('check')
  const terminal = useTerminal()
  const { money } = useFormats()
  const notify = useNotify()
  const act = useDo()
  return (check) => {
    const total = money(checkTotals(check, terminal.setup).totalMinor)
    act({ type: 'presentBill', checkId: check.id }, () => {
      notify.say(t('billed', { total }))
      // Paper comes beside it, where there is a printer.
      void import('../pay/receipt/print-bill.ts').then(
        ({ printBill }) => printBill(terminal, check.id),
        nothing,
      )
    })
  }
}

const nothing = (): void => {}

interface ActionProps {
  readonly label: string
  readonly value?: string | undefined
  readonly isSet?: boolean
  readonly isPressed?: boolean
  readonly isMain?: boolean
  /** Why it cannot be done now. */
  readonly why?: string | undefined
  readonly onClick: () => void
  readonly children: ReactNode
}

function Action({ label, value, isSet = false, isPressed, isMain, why, onClick, children }: ActionProps) {
  return (
    <button
      type="button"
      className={classes.action}
      data-set={isSet || value !== undefined || undefined}
      data-main={isMain}
      disabled={why !== undefined}
      title={why}
      aria-description={why}
      aria-pressed={isPressed}
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
