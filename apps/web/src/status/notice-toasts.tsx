import type { Terminal } from '@comanda/client'
import { useState } from 'react'
import { later } from '../shared/later.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { newsOf } from './fresh-notices.ts'

/** What it is said with comes when there is something to say, or in a quiet moment. */
const { Later: TellNotices, useSoon } = later(async () => (await import('./tell-notices.tsx')).TellNotices)

/** Money that is to be given back: seldom, and then somebody has to see to it. */
const { Later: TellTasks } = later(async () => (await import('../pay/tell-tasks.tsx')).TellTasks)

/** A drawer that stayed shut: seldom too. */
const { Later: TellDrawer } = later(async () => (await import('./tell-drawer.tsx')).TellDrawer)

/** A new notice says so quietly; nothing takes the focus (INV9). It stays under the bell. */
export function NoticeToasts() {
  const notices = useTerminalValue((current) => current.notices)
  // What had been there when the app opened is old news.
  const [old] = useState<ReadonlySet<string>>(() => new Set(notices.map(newsOf)))
  useSoon()
  const hasTasks = useTerminalValue(({ service }) => Object.keys(service.refundTasks).length > 0)
  const drawer = useTerminalValue(ownDrawer)
  const [oldDrawer] = useState(drawer?.drawerShutAt)
  return (
    <>
      {drawer?.drawerShutAt !== undefined && drawer.drawerShutAt !== oldDrawer && (
        <TellDrawer report={drawer} />
      )}
      {notices.some((notice) => !old.has(newsOf(notice))) && <TellNotices old={old} />}
      {hasTasks && <TellTasks />}
    </>
  )
}

/** What is told of the printer that this terminal's drawer hangs on. */
function ownDrawer({ setup, printers, identity }: Terminal) {
  const own = setup.terminals[identity?.terminalId ?? '']?.receiptPrinterId
  return printers.find(({ printerId }) => printerId === own)
}
