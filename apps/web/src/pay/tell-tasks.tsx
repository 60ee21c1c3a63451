import { can } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { hideToast, showToast } from '../shared/toast.tsx'
import { useStable } from '../shared/use-stable.ts'
import { openTasks } from './refund-tasks.ts'
import { usePayTexts } from './texts.ts'

/** Tells who may give refunds that money is to be given back, for as long as it is (C10, C11). */
export function TellTasks() {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const navigate = useNavigate()
  const tasks = useTerminalValue(
    ({ service, setup, personId }) =>
      personId !== null && can(setup, personId, 'refund') ? openTasks(service) : [],
    sameItems,
  )
  const tell = useStable(() =>
    showToast({
      slot: 'refund',
      tone: 'wait',
      stays: true,
      icon: <IconReceiptRefund size={20} aria-hidden />,
      title: t('attention.title'),
      text: t('task.title', { amount: money(tasks.reduce((sum, task) => sum + task.amountMinor, 0)) }),
      action: { label: t('attention.look'), act: () => void navigate({ to: '/tills' }) },
    }),
  )
  useEffect(() => {
    if (tasks.length === 0) return
    const toast = tell()
    return () => hideToast(toast)
  }, [tasks, tell])
  return null
}
