import type { TableRecord } from '@comanda/domain'
import { useEffect, useEffectEvent, useState } from 'react'
import { isTypingElsewhere } from '../shared/keys.ts'
import { isSettled, type Jump, jumpTo } from './jump.ts'

/** A pause that means: that is the whole number. Milliseconds. */
const PAUSE_MS = 1_400

export interface Jumping {
  readonly typed: string
  readonly jump: Jump<TableRecord>
  readonly type: (typed: string) => void
  readonly go: () => void
}

/** Opens a table by its number, typed anywhere on the floor; it waits only where another could be meant. */
export function useJump(tables: readonly TableRecord[], open: (table: TableRecord) => void): Jumping {
  const [typed, setTyped] = useState('')
  const jump = jumpTo(tables, typed)
  const reach = (table: TableRecord | null | undefined) => {
    if (!table) return
    setTyped('')
    open(table)
  }
  const type = (next: string) => {
    const found = jumpTo(tables, next)
    if (isSettled(found)) reach(found.exact)
    else setTyped(next.slice(0, 12))
  }
  const go = () => reach(jump.exact ?? jump.matches[0])
  const onPause = useEffectEvent(() => reach(jump.exact))
  useEffect(() => {
    if (typed === '') return
    const timer = setTimeout(onPause, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event)) return
    if (/^[\p{L}\p{N}]$/u.test(event.key)) type(typed + event.key)
    else if (typed === '') return
    else if (event.key === 'Backspace') setTyped(typed.slice(0, -1))
    else if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter') go()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return { typed, jump, type, go }
}
