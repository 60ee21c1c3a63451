import { useEffect, useRef, useState } from 'react'
import { needOf } from '../../app/need.ts'
import { afterPaint } from '../../shared/after-paint.ts'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import type { Act } from './acts.ts'
import { AfterLook } from './after-look.ts'

/** So long the last thing can be taken back at the head of the screen. Milliseconds. */
export const UNDO_MS = 5_000
/** So long the key for it means what was done here, and not what has left the display last. Milliseconds. */
const REMEMBERED_MS = 60_000

/** Something that is done, and its words. */
interface Said {
  readonly act: Act
  readonly say: () => string
}

/** What was done, in words once they are asked for, and how it is taken back. */
export interface Done extends Said {
  readonly id: number
  readonly at: number
}

export interface Acts {
  /** `false`: somebody has to say first who they are; it is done then. */
  readonly perform: (act: Act, say: () => string) => void
  /**
   * Lets it be drawn first: it is done right after the frame, and then `endLook` called. `false`: it was not put
   * off, for somebody has to say first who they are.
   */
  readonly performAfterLook: (act: Act, say: () => string, endLook: () => void) => boolean
  /** The last thing, until it is taken back or the next one is done. */
  readonly last: Done | null
  /** Takes back the last thing that was done here. `false`: there is none, or it was long ago. */
  readonly undo: () => boolean
  /** Waits for somebody to sign in; maybe with nothing to be done then. */
  readonly waiting: Said | 'nothing' | null
  /** Lets somebody sign in, with nothing to be done then. */
  readonly askWho: () => void
  readonly signedIn: () => void
  readonly forget: () => void
}

/** Does things on the logs that this display follows. `onDone` hears of the tickets, as `log ticketId`. */
export function useActs(onDone: (tickets: readonly string[]) => void): Acts {
  const terminal = useTerminal()
  const notify = useNotify()
  const [last, setLast] = useState<Done | null>(null)
  /** The same, before it has been drawn. */
  const latest = useRef<Done | null>(null)
  const count = useRef(0)
  const [waiting, setWaiting] = useState<Acts['waiting']>(null)

  const run = ({ log, commands }: Pick<Act, 'log' | 'commands'>): boolean => {
    onDone(commands.flatMap((command) => ('ticketId' in command ? [`${log} ${command.ticketId}`] : [])))
    for (const command of commands) {
      const outcome = terminal.performIn(log, command)
      if (outcome.ok) continue
      notify.refused(outcome.refusal)
      return false
    }
    return true
  }
  const performNow = useStable(({ act, say }: Said) => {
    if (act.commands.length === 0) return
    if (needOf(terminal) === 'who') {
      setWaiting({ act, say })
      return
    }
    if (!run(act)) return
    latest.current = { id: ++count.current, act, say, at: performance.now() }
    // The ticket is drawn first, and then how it is taken back.
    afterPaint(() => setLast(latest.current))
  })
  const [looks] = useState(() => new AfterLook(performNow, afterPaint))
  useEffect(() => {
    const doNow = () => looks.doNow()
    addEventListener('pagehide', doNow)
    return () => {
      removeEventListener('pagehide', doNow)
      doNow()
    }
  }, [looks])
  const perform = useStable((act: Act, say: () => string) => {
    looks.doNow()
    performNow({ act, say })
  })
  return {
    perform,
    performAfterLook: useStable((act: Act, say: () => string, endLook: () => void) => {
      if (needOf(terminal) === 'who') {
        perform(act, say)
        return false
      }
      looks.add({ act, say }, endLook)
      return true
    }),
    last,
    undo: useStable(() => {
      looks.doNow()
      const done = latest.current
      if (done === null || done.act.undo.length === 0 || performance.now() - done.at > REMEMBERED_MS)
        return false
      latest.current = null
      setLast(null)
      return run({ log: done.act.log, commands: done.act.undo })
    }),
    waiting,
    askWho: useStable(() => setWaiting('nothing')),
    signedIn: useStable(() => {
      const next = waiting
      setWaiting(null)
      if (next !== null && next !== 'nothing') perform(next.act, next.say)
    }),
    forget: useStable(() => setWaiting(null)),
  }
}
