import { type ReactNode, useState } from 'react'
import { later } from '../../shared/later.tsx'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { type After, type AskManager, AskManagerContext } from '../../shared/use-do.ts'
import { useStable } from '../../shared/use-stable.ts'
import type { Asked } from './approve-sheet.tsx'
import { approversOf, canBeLifted, liftedBy } from './lifting.ts'

const sheet = later(() => import('./approve-sheet.tsx').then(({ ApproveSheet }) => ApproveSheet))

/** Around a screen whose actions a manager may lift by PIN: see `useDo` (F5.6). */
export function ApproveProvider({ children }: { readonly children: ReactNode }) {
  const terminal = useTerminal()
  const notify = useNotify()
  const [asked, setAsked] = useState<(Asked & { readonly after: After }) | null>(null)
  sheet.useSoon()
  const ask: AskManager = useStable((intent, permission, after) => {
    if ('approvedBy' in intent && intent.approvedBy !== undefined) return false
    if (!canBeLifted(intent) || approversOf(terminal.setup, permission, terminal.personId).length === 0)
      return false
    setAsked({ intent, permission, after })
    return true
  })
  const close = useStable(() => setAsked(null))
  const approved = useStable((personId: string) => {
    if (asked === null) return
    close()
    const outcome = terminal.perform(liftedBy(asked.intent, personId))
    if (outcome.ok) asked.after.done()
    else if (!asked.after.refused(outcome.refusal)) notify.refused(outcome.refusal)
  })
  return (
    <AskManagerContext value={ask}>
      {children}
      {asked !== null && <sheet.Later asked={asked} onApproved={approved} onClose={close} />}
    </AskManagerContext>
  )
}
