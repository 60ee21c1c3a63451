import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { showToast } from '../shared/toast.tsx'
import { applyMine, canApplyMine } from './apply-mine.ts'
import type { Fresh, Told } from './fresh-notices.ts'
import { noticeWords } from './notice-words.ts'
import { useWords } from './words.ts'

/** Tells of what was decided otherwise than somebody here wanted; `null`: there is nothing to tell. */
export function useTellOthers(): (fresh: Fresh['others']) => Told | null {
  const terminal = useTerminal()
  const words = useWords()
  const notify = useNotify()
  return (fresh) => {
    const [notice, ...others] = fresh
    if (notice === undefined) return null
    const slot = 'notice'
    const ids = fresh.map(({ id }) => id)
    if (others.length > 0) {
      const areKept = fresh.every(({ kind }) => kind === 'kept')
      const text = words.t(areKept ? 'notices.keptSeveral' : 'notices.several', { count: fresh.length })
      return { toast: showToast({ slot, tone: 'info', text }), ids }
    }
    const { title, why, where } = noticeWords(notice, words)
    const act = () => {
      const outcome = applyMine(terminal, notice)
      if (!outcome.ok) notify.refused(outcome.refusal)
    }
    const toast = showToast({
      slot,
      tone: notice.kind === 'refused' ? 'wait' : 'info',
      title,
      // Where it was says what a manager will be asked about.
      text: (notice.kind === 'kept' || notice.kind === 'decided' ? [where, why] : [why || where])
        .filter(Boolean)
        .join(' · '),
      ...(canApplyMine(notice, terminal) && { action: { label: words.t('notices.applyMine'), act } }),
    })
    return { toast, ids }
  }
}
