import { IconBellRinging } from '@tabler/icons-react'
import { useGo } from '../shared/go.ts'
import { showToast } from '../shared/toast.tsx'
import type { Fresh, Told } from './fresh-notices.ts'
import { noticeWords, openCheckOf } from './notice-words.ts'
import { useWords } from './words.ts'

/** Felt in a pocket, heard by nobody. Milliseconds: on, off, on. */
const TWO_SHORT = [60, 80, 60]

/** Tells who serves them that dishes are ready, and the way to their check (F4.2); `null`: there is nothing to tell. */
export function useTellReady(): (fresh: Fresh['ready']) => Told | null {
  const go = useGo()
  const words = useWords()
  return (fresh) => {
    const [notice] = fresh
    if (notice === undefined) return null
    if ('vibrate' in navigator) navigator.vibrate(TWO_SHORT)
    const ids = fresh.map(({ id }) => id)
    const checks = new Set(fresh.map(({ checkId }) => checkId))
    const icon = <IconBellRinging size={20} aria-hidden />
    const slot = 'ready'
    if (checks.size > 1) {
      const text = words.t('notices.readySeveral', { count: checks.size })
      return { toast: showToast({ slot, tone: 'ready', icon, text }), ids }
    }
    const { title, where } = noticeWords(notice, words)
    const checkId = openCheckOf(notice, words)
    const toast = showToast({
      slot,
      tone: 'ready',
      icon,
      title,
      text: where,
      ...(checkId !== null && {
        action: { label: words.t('notices.openCheck'), act: () => go.toCheck(checkId) },
      }),
    })
    return { toast, ids }
  }
}
