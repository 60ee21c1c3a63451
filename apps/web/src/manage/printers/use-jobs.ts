import { useCallback, useEffect, useState } from 'react'
import { askPrinting, type PrintingAnswer, type PrintingFailure } from '../../shared/printers/ask-printing.ts'
import { printingPaths } from '../../shared/printers/use-printing.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { type PrintJob, readJobs } from './jobs.ts'
import { useReport } from './use-report.ts'

export type Jobs =
  | { readonly state: 'asking' }
  | { readonly state: 'told'; readonly jobs: readonly PrintJob[] }
  | { readonly state: 'failed'; readonly failure: PrintingFailure }

/** Between two looks while nothing is heard of the printer. Milliseconds. */
const LOOK_AGAIN_MS = 5_000

/** The queue of a printer: asked anew with every report of it, every few seconds, and when `again` is called. */
export function useJobs(printerId: string): readonly [Jobs, again: () => void] {
  const terminal = useTerminal()
  const report = useReport(printerId)
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const [jobs, setJobs] = useState<Jobs>({ state: 'asking' })
  const [asked, setAsked] = useState(0)
  const again = useCallback(() => setAsked((times) => times + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what says that the queue may be another one
  useEffect(() => {
    const over = new AbortController()
    const timer = setTimeout(again, LOOK_AGAIN_MS)
    void askPrinting(terminal, printingPaths.jobs(printerId), { signal: over.signal }).then((answer) => {
      if (over.signal.aborted) return
      const read = answer.ok ? readJobs(answer.value) : null
      if (read !== null) setJobs({ state: 'told', jobs: read })
      else setJobs({ state: 'failed', failure: failureIn(answer) })
    })
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [terminal, printerId, report, isOnline, asked, again])
  return [jobs, again]
}

/** Nobody was faster where a queue is not there: the server does not know it yet. */
const failureIn = (answer: PrintingAnswer): PrintingFailure =>
  answer.ok || answer.failure === 'gone' ? 'other' : answer.failure
