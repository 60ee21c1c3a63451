import { useEffect, useState } from 'react'
import { askServer } from './ask-server.ts'
import { useTerminal } from './terminal-context.tsx'

export type Asked<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'told'; readonly value: T }
  /** The server is not there, or does not say. */
  | { readonly state: 'silent' }

/** What the server says to one question; asked again when the question is another one. */
export function useAsked<T>(path: string, read: (answer: unknown) => T | null): Asked<T> {
  const terminal = useTerminal()
  const [asked, setAsked] = useState<Asked<T>>({ state: 'asking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the answer is read does not change
  useEffect(() => {
    const over = new AbortController()
    setAsked({ state: 'asking' })
    void askServer(terminal.credentials, path, over.signal).then((answer) => {
      if (over.signal.aborted) return
      const value = answer === null ? null : read(answer)
      setAsked(value === null ? { state: 'silent' } : { state: 'told', value })
    })
    return () => over.abort()
  }, [terminal, path])
  return asked
}
