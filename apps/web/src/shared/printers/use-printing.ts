import { useCallback } from 'react'
import { useNotify } from '../notify.ts'
import { useTerminal } from '../terminal-context.tsx'
import { askPrinting } from './ask-printing.ts'
import { usePrintingTexts } from './use-printing-texts.ts'

/** Tells the server to do something with a printer; says in a quiet word how it went. `true`: it is done. */
export type Printing = (path: string, done: string, body?: object) => Promise<boolean>

export function usePrinting(): Printing {
  const { t } = usePrintingTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  return useCallback(
    async (path, done, body = {}) => {
      const answer = await askPrinting(terminal, path, { body })
      notify.say(answer.ok ? done : t(`failed.${answer.failure}`))
      return answer.ok
    },
    [terminal, notify, t],
  )
}

const named = encodeURIComponent

/** Where the server takes what is done with printers. */
export const printingPaths = {
  jobs: (printerId: string) => `/api/printers/${named(printerId)}/jobs`,
  test: (printerId: string) => `/api/printers/${named(printerId)}/test`,
  stale: (printerId: string) => `/api/printers/${named(printerId)}/stale`,
  job: (jobId: string, action: 'print' | 'discard' | 'reprint') =>
    `/api/print-jobs/${named(jobId)}/${action}`,
}
