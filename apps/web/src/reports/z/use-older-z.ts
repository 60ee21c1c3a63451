import { useEffect, useState } from 'react'
import { askServer } from '../../shared/ask-server.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { pathOf, readPage, type WantedZ, type ZPage } from './z-row.ts'

/** Asked once somebody has stopped typing for so long. Milliseconds. */
const PAUSE_MS = 200

export interface OlderZ extends Pick<ZPage, 'rows' | 'complete'> {
  readonly state: 'asking' | 'told' | 'silent'
  /** Fetches the next page; `null`: that was all. */
  readonly more: (() => void) | null
}

const NOTHING: ZPage = { rows: [], next: null, complete: true }

/** What the server remembers of Z reports, page after page. Asks again when it is reached again. */
export function useOlderZ({ words, from, to }: WantedZ): OlderZ {
  const terminal = useTerminal()
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const [page, setPage] = useState<ZPage>(NOTHING)
  const [state, setState] = useState<OlderZ['state']>('asking')
  const [before, setBefore] = useState<number | null>(null)
  const question = `${pathOf({ words, from, to }, null)} ${isOnline}`
  const [asked, setAsked] = useState(question)
  if (asked !== question) {
    setAsked(question)
    setBefore(null)
    setState('asking')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again once the server is there again
  useEffect(() => {
    const over = new AbortController()
    const ask = async () => {
      const path = pathOf({ words, from, to }, before)
      const answer = readPage(await askServer(terminal.credentials, path, over.signal))
      if (over.signal.aborted) return
      setState(answer === null ? 'silent' : 'told')
      if (answer === null) return setPage((known) => (before === null ? NOTHING : known))
      setPage((known) => (before === null ? answer : { ...answer, rows: [...known.rows, ...answer.rows] }))
    }
    const timer = setTimeout(() => void ask(), before === null ? PAUSE_MS : 0)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [terminal, isOnline, words, from, to, before])
  const { rows, next, complete } = page
  return {
    state,
    rows,
    complete,
    more: next === null || state !== 'told' ? null : () => setBefore(next),
  }
}
