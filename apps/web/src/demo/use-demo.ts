import { useEffect, useState } from 'react'
import { type Demo, fetchDemo, type Rush, switchRush } from './demo-api.ts'

const LOOK_EVERY_MS = 2_000
/** A minute of samples. */
const SAMPLES = 30

export type DemoView =
  | { readonly state: 'opening' | 'none' | 'unreachable' }
  | {
      readonly state: 'open'
      readonly demo: Demo
      /** The server does not answer now: the demo is as it was last seen. */
      readonly isLost: boolean
      /** Taps per minute, oldest first. */
      readonly pulse: readonly number[]
    }

/** The demo as the server has it, looked at again and again while somebody sees the page. */
export function useDemo(): { readonly view: DemoView; readonly setRush: (on: boolean) => Promise<boolean> } {
  const [view, setView] = useState<DemoView>({ state: 'opening' })
  useEffect(() => {
    const leaving = new AbortController()
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetchDemo(leaving.signal)
      if (!leaving.signal.aborted) setView((before) => viewAfter(before, answer))
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', () => void look(), { signal: leaving.signal })
    return () => {
      leaving.abort()
      clearInterval(timer)
    }
  }, [])
  const setRush = async (on: boolean) => {
    const rush = await switchRush(on)
    if (rush !== null) setView((before) => withRush(before, rush))
    return rush !== null
  }
  return { view, setRush }
}

function viewAfter(before: DemoView, answer: Demo | 'none' | 'unreachable'): DemoView {
  if (typeof answer === 'object') {
    const past = before.state === 'open' ? before.pulse : []
    const pulse = [...past, answer.rush.commandsPerMinute].slice(-SAMPLES)
    return { state: 'open', demo: answer, isLost: false, pulse }
  }
  // A server that is away for a moment takes nothing off the screen.
  if (answer === 'unreachable' && before.state === 'open') return { ...before, isLost: true }
  return { state: answer }
}

const withRush = (view: DemoView, rush: Rush): DemoView =>
  view.state === 'open' ? { ...view, demo: { ...view.demo, rush } } : view
