import type { Notice } from '@comanda/client'
import { useEffect, useRef } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { hideToast } from '../shared/toast.tsx'
import { useStable } from '../shared/use-stable.ts'
import { type Fresh, freshOf, newsOf, type Told } from './fresh-notices.ts'
import { useTellOthers } from './use-tell-others.tsx'
import { useTellReady } from './use-tell-ready.tsx'

/** Tells what is not `old`, each once; several at once in one word. Toasts go when what they speak of is gone. */
export function TellNotices({ old }: { readonly old: ReadonlySet<string> }) {
  const notices = useTerminalValue((current) => current.notices)
  const tellReady = useTellReady()
  const tellOthers = useTellOthers()
  const known = useRef(old)
  const shown = useRef<readonly Told[]>([])
  const tell = useStable(({ ready, others }: Fresh) => {
    const told = [tellReady(ready), tellOthers(others)].filter((each) => each !== null)
    shown.current = [...shown.current, ...told]
  })
  useEffect(() => {
    const fresh = freshOf(notices, known.current)
    known.current = new Set([...old, ...notices.map(newsOf)])
    shown.current = stillShown(shown.current, notices)
    tell(fresh)
  }, [notices, old, tell])
  useEffect(() => () => void stillShown(shown.current, []), [])
  return null
}

/** Dismissed, served or applied elsewhere: there is nothing left to say. */
function stillShown(shown: readonly Told[], notices: readonly Notice[]): readonly Told[] {
  const now = new Set(notices.map(({ id }) => id))
  return shown.filter(({ toast, ids }) => {
    const isSo = ids.some((id) => now.has(id))
    if (!isSo) hideToast(toast)
    return isSo
  })
}
