import { checkLabel, dueOf, type SettledCheck } from '@comanda/domain'
import { IconCircleCheck, IconLink } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isHidden, lookerAt } from '../floor/whose.ts'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { Invoices } from './invoice/invoices.tsx'
import { PaymentsList } from './payments-list.tsx'
import { ReceiptWays } from './receipt/receipt-ways.tsx'
import { RefundButton } from './refund/refund-button.tsx'
import { RefundsList } from './refund/refunds-list.tsx'
import classes from './settled.module.css'
import { changeHere, methodNames, nextToPay } from './settled.ts'
import { TaskCards } from './task-cards.tsx'
import { usePayTexts } from './texts.ts'
import { UnsentBar } from './unsent-bar.tsx'

interface SettledBodyProps {
  readonly check: SettledCheck
  /** Somebody took the money at another terminal (C12). */
  readonly isElsewhere: boolean
}

/** The tap that took the money may come twice: it must not lead away from the change. Milliseconds. */
const CALM_MS = 600

/** Paid: what to give back, and where to go on. Nothing more can be taken. */
export function SettledBody({ check, isElsewhere }: SettledBodyProps) {
  const { t } = usePayTexts()
  const { i18n } = useTranslation()
  const { money, time } = useFormats()
  const go = useGo()
  const heading = useRef<HTMLHeadingElement>(null)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const terminalId = useTerminalValue(({ identity }) => identity?.terminalId ?? '')
  const changeMinor = changeHere(check, terminalId)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(methodNames(check))
  const values = {
    name: setup.people[check.closed.by]?.name ?? '?',
    terminal: setup.terminals[check.closed.terminal]?.name ?? '?',
    time: time(check.closed.at),
    methods: list,
  }
  return (
    <div className={classes.body}>
      <section className={classes.said} role="status">
        <IconCircleCheck className={classes.icon} size={56} stroke={1.6} aria-hidden />
        <h2 ref={heading} tabIndex={-1}>
          {isElsewhere ? t(list === '' ? 'paidElsewhereFree' : 'paidElsewhere', values) : t('paid')}
        </h2>
        {changeMinor > 0 && (
          <p className={classes.change}>
            {t('change')} <output>{money(changeMinor)}</output>
          </p>
        )}
        <p className={classes.total}>
          {isElsewhere
            ? t('nothingTaken', { total: money(check.totals.totalMinor) })
            : t('paidFacts', { ...values, total: money(check.totals.totalMinor) })}
        </p>
      </section>
      <UnsentBar check={check} />
      <Ways check={check} />
      <ReceiptWays checkId={check.id} {...(isElsewhere ? {} : { onNone: go.toFloor })} />
      <Invoices check={check} />
      <TaskCards checkId={check.id} />
      <PaymentsList check={check} />
      <RefundsList check={check} />
      <RefundButton check={check} />
    </div>
  )
}

function Ways({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const go = useGo()
  const isCalm = useCalm()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const next = useTerminalValue((terminal) => {
    const looker = lookerAt(terminal)
    return nextToPay(terminal.service, check, (each) => isHidden(each, looker))
  })
  return (
    <div className={classes.ways} inert={!isCalm}>
      <button type="button" className={classes.main} onClick={go.toFloor}>
        {t('toFloor')}
      </button>
      {next !== undefined && (
        <button type="button" onClick={() => go.toPay(next.id)}>
          {next.followUpOf === check.id && <IconLink size={18} aria-hidden />}
          <span>
            {t(next.followUpOf === check.id ? 'cameAfter' : 'nextCheck', { label: checkLabel(next) })}
          </span>
          <b>{money(dueOf(next, setup))}</b>
        </button>
      )}
    </div>
  )
}

function useCalm(): boolean {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [])
  return isCalm
}
