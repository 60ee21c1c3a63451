import type { Notice } from '@comanda/client'
import { useEffect, useRef } from 'react'
import { useNotify } from '../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { hideToast, showToast } from '../shared/toast.tsx'
import { useStable } from '../shared/use-stable.ts'
import { applyMine, canApplyMine } from './apply-mine.ts'
import { noticeWords } from './notice-words.ts'
import { useWords } from './words.ts'

/** A new notice says so quietly, several at once say it once; nothing takes the focus (INV9). It stays under the bell. */
export function NoticeToasts() {
  const terminal = useTerminal()
  const notices = useTerminalValue((current) => current.notices)
  const words = useWords()
  const notify = useNotify()
  const known = useRef<ReadonlySet<string> | null>(null)
  /** The toast on screen, and the notices that it speaks of. */
  const shown = useRef<{ readonly toast: string; readonly ids: readonly string[] } | null>(null)
  const tell = useStable((fresh: readonly Notice[]) => {
    const [notice, ...others] = fresh
    if (notice === undefined) return
    const slot = 'notice'
    const ids = fresh.map(({ id }) => id)
    if (others.length > 0) {
      const text = words.t('notices.several', { count: fresh.length })
      shown.current = { toast: showToast({ slot, tone: 'info', text }), ids }
      return
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
      text: why === '' ? where : why,
      ...(canApplyMine(notice, terminal) && { action: { label: words.t('notices.applyMine'), act } }),
    })
    shown.current = { toast, ids }
  })
  useEffect(() => {
    const before = known.current
    const now = new Set(notices.map(({ id }) => id))
    known.current = now
    // Dismissed or applied elsewhere: there is nothing left to say.
    if (shown.current !== null && !shown.current.ids.some((id) => now.has(id))) {
      hideToast(shown.current.toast)
      shown.current = null
    }
    // What had been there when the app opened is old news.
    if (before !== null) tell(notices.filter(({ id }) => !before.has(id)))
  }, [notices, tell])
  return null
}
