import type { Outcome } from '@comanda/client'
import type { ServiceIntent } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import { createContext, useContext } from 'react'
import { useNotify } from './notify.ts'
import { useTerminal } from './terminal-context.tsx'
import { useStable } from './use-stable.ts'

/**
 * Who takes care of what the person signed in may not do: asks for a manager's PIN and does it with that
 * (F5.6). `true`: it is being asked.
 */
export type AskManager = (intent: ServiceIntent, permission: string, after: After) => boolean

export interface After {
  readonly done: () => void
  /** `true`: it was taken care of and need not be said. */
  readonly refused: (refusal: Refusal) => boolean
}

export const AskManagerContext = createContext<AskManager>(() => false)

/**
 * Does something here and now. A refusal is said in words unless `refused` takes care of it; where a
 * manager can lift it, a PIN is asked for instead, and `done` is called once it has worked. `true`: it is done.
 */
export type Do = (intent: ServiceIntent, done?: After['done'], refused?: After['refused']) => boolean

export function useDo(): Do {
  const terminal = useTerminal()
  const notify = useNotify()
  const ask = useContext(AskManagerContext)
  return useStable((intent: ServiceIntent, done = nothing, refused = unsaid) => {
    const outcome: Outcome = terminal.perform(intent)
    if (outcome.ok) {
      done()
      return true
    }
    const { refusal } = outcome
    const permission = `${refusal.details?.permission ?? ''}`
    if (refusal.code === 'not-permitted' && ask(intent, permission, { done, refused })) return false
    if (!refused(refusal)) notify.refused(refusal)
    return false
  })
}

const nothing = (): void => {}
const unsaid = (): boolean => false
