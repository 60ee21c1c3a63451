import { useEffect, useState } from 'react'
import { askServer } from '../shared/ask-server.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { type FoundPage, pathOf, readPage } from './found.ts'
import type { Wanted } from './wanted.ts'

/** Asked once somebody has stopped typing for so long. Milliseconds. */
const PAUSE_MS = 200

export interface Found {
  readonly state: 'asking' | 'told' | 'silent'
  readonly checks: FoundPage['checks']
  readonly complete: boolean
  /** Fetches the next page; `null`: that was all. */
  readonly more: (() => void) | null
}

const NOTHING: FoundPage = { checks: [], next: null, complete: true }

/** What the server remembers of what is wanted. Asks anew with every other question, page after page. */
export function useFound({ words, day, personId }: Wanted): Found {
  const terminal = useTerminal()
  const [page, setPage] = useState<FoundPage>(NOTHING)
  const [state, setState] = useState<Found['state']>('asking')
  const [cursor, setCursor] = useState<string | null>(null)
  const question = pathOf({ words, day, personId }, null)
  const [asked, setAsked] = useState(question)
  if (asked !== question) {
    setAsked(question)
    setCursor(null)
    setState('asking')
  }
  useEffect(() => {
    const over = new AbortController()
    const path = pathOf({ words, day, personId }, cursor)
    const ask = async () => {
      const answer = readPage(await askServer(terminal.credentials, path, over.signal))
      if (over.signal.aborted) return
      setState(answer === null ? 'silent' : 'told')
      if (answer === null) return setPage((before) => (cursor === null ? NOTHING : before))
      setPage((before) =>
        cursor === null ? answer : { ...answer, checks: [...before.checks, ...answer.checks] },
      )
    }
    const timer = setTimeout(() => void ask(), cursor === null ? PAUSE_MS : 0)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [terminal, words, day, personId, cursor])
  const { next } = page
  return {
    state,
    checks: page.checks,
    complete: page.complete,
    more: next === null || state !== 'told' ? null : () => setCursor(next),
  }
}
