import { can, dueBackMinor } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { hideToast, showToast } from '../shared/toast.tsx'
import { useStable } from '../shared/use-stable.ts'
import { openTasks } from './refund-tasks.ts'
import { usePayTexts } from './texts.ts'

/** Screens that have all of it on them: what stands there need not be told. */
const SHOWN_ON = ['/tills', '/manage/tills', '/manage/today', '/manage']

/** Tells who may give refunds that money is to be given back, for as long as it is and they have not seen it (C10, C11). */
export function TellTasks() {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const navigate = useNavigate()
  const isInSight = useLocation({
    select: ({ pathname }) => SHOWN_ON.some((path) => pathname.endsWith(path)),
  })
  const seen = useRef(new Set<string>())
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
      text: t('task.title', { amount: money(tasks.reduce((sum, task) => sum + dueBackMinor(task), 0)) }),
      action: { label: t('attention.look'), act: () => void navigate({ to: '/tills' }) },
    }),
  )
  useEffect(() => {
    if (isInSight) for (const { id } of tasks) seen.current.add(id)
    if (tasks.every(({ id }) => seen.current.has(id))) return
    const toast = tell()
    return () => hideToast(toast)
  }, [tasks, isInSight, tell])
  return null
}
