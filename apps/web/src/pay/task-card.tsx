import { checkLabel, dueBackMinor, findCheck, methodsOf, type RefundTask } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useNow } from '../shared/use-now.ts'
import card from './attention-card.module.css'
import classes from './task-card.module.css'
import { usePayTexts } from './texts.ts'
import { tillHere } from './use-paying.ts'

interface TaskCardProps {
  readonly task: RefundTask
  /** It stands on the check that it is about. */
  readonly isOnCheck?: boolean
}

/** Guests paid more than they owe: how much, why, who was there, and what becomes of it (C10, C11). */
export const TaskCard = memo(function TaskCard({ task, isOnCheck = false }: TaskCardProps) {
  const { t } = usePayTexts()
  const { i18n } = useTranslation()
  const { money, moment } = useFormats()
  const now = useNow()
  const go = useGo()
  const label = useTerminalValue(({ service }) => {
    const check = findCheck(service, task.checkId)
    return check === undefined ? null : checkLabel(check)
  })
  const names = useTerminalValue(
    ({ setup }) => task.persons.map((id) => setup.people[id]?.name ?? '?'),
    sameItems,
  )
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
  return (
    <article className={card.card}>
      <h3>
        <IconReceiptRefund size={22} aria-hidden />
        <span>{t('task.title', { amount: money(dueBackMinor(task)) })}</span>
      </h3>
      <p>{t(`task.${task.because}`, { names: list })}</p>
      <p className={`${card.about} ${classes.when}`}>
        {moment(task.created.at, now)}
        {!isOnCheck && label !== null && (
          <button type="button" onClick={() => go.toPay(task.checkId)}>
            {t('check', { label })}
          </button>
        )}
      </p>
      <Resolving task={task} />
    </article>
  )
})

function Resolving({ task }: { readonly task: RefundTask }) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const act = useDo()
  const methods = useTerminalValue(({ setup }) => methodsOf(setup), sameItems)
  const paidBy = useTerminalValue(
    ({ service }) =>
      findCheck(service, task.checkId)?.payments.find(({ id }) => id === task.paymentId)?.methodId,
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const methodId = chosen ?? paidBy ?? methods[0]?.id ?? ''
  const resolve = (as: 'refunded' | 'kept') =>
    act({
      type: 'resolveRefund',
      taskId: task.id,
      as,
      methodId: as === 'kept' ? null : methodId,
      tillId: tillHere(terminal),
    })
  return (
    <div className={card.ways}>
      <select
        aria-label={t('task.how')}
        value={methodId}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {methods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className={card.main} onClick={() => resolve('refunded')}>
        {t('task.givenBack')}
      </button>
      <button type="button" onClick={() => resolve('kept')}>
        {t('task.kept')}
      </button>
    </div>
  )
}
