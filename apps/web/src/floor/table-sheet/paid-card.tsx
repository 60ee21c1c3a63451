import { checkLabel, checkTotals, findCheck, type TableId } from '@comanda/domain'
import { IconDoorExit, IconReceipt } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { useNotify } from '../../shared/notify.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'

interface PaidCardProps {
  readonly tableId: TableId
  readonly checkId: string
  readonly onCheck: (checkId: string) => void
  readonly onClose: () => void
}

/** Guests who have paid and may still sit there: what they paid, and that they have left (F2.2). */
export function PaidCard({ tableId, checkId, onCheck, onClose }: PaidCardProps) {
  const { t } = useTableTexts()
  const { money, time } = useFormats()
  const notify = useNotify()
  const perform = useDo()
  const check = useTerminalValue(({ service }) => findCheck(service, checkId))
  const setup = useTerminalValue((terminal) => terminal.setup)
  if (check?.status !== 'settled') return <p className={classes.said}>{t('free')}</p>
  const { by, at } = check.closed
  const { number } = setup.tables[tableId] ?? { number: '?' }
  const facts = {
    label: checkLabel(check),
    amount: money(checkTotals(check, setup).totalMinor),
    name: setup.people[by]?.name ?? '?',
    time: time(at),
  }
  const free = () =>
    perform({ type: 'freeTable', tableId, paidCheckId: check.id }, () => {
      onClose()
      notify.say(t('unlinked', { number }))
    })
  return (
    <>
      <p className={classes.said}>{t('paid', facts)}</p>
      <div className={classes.acts}>
        <button type="button" onClick={free}>
          <IconDoorExit size={22} aria-hidden /> <span>{t('leave')}</span>
        </button>
        <button type="button" onClick={() => onCheck(check.id)}>
          <IconReceipt size={22} aria-hidden /> <span>{t('paidCheck', { label: facts.label })}</span>
        </button>
      </div>
    </>
  )
}
