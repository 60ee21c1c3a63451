import { findCheck } from '@comanda/domain'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { lookerAt } from '../floor/whose.ts'
import { useGo } from '../shared/go.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { checkToFollow } from './following.ts'

/** Takes a terminal that follows incoming checks along, from an empty check of its own only (F1.5, INV9). */
export function FollowIncoming() {
  const terminal = useTerminal()
  const go = useGo()
  const { pathname } = useLocation()
  const checks = useTerminalValue(({ service }) => service.checks)
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set(Object.keys(checks))
    if (before === null) return
    const current = findCheck(terminal.service, checkIdIn(pathname) ?? '')
    const target = checkToFollow(checks, {
      looker: lookerAt(terminal),
      current,
      isBusy: isBusy(),
      known: before,
    })
    if (target !== null) go.toCheck(target)
  }, [checks, pathname, terminal, go])
  return null
}

const checkIdIn = (pathname: string): string | undefined => /^\/check\/([^/]+)\/?$/.exec(pathname)?.[1]

function isBusy(): boolean {
  const { activeElement } = document
  const isTyping = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
  return (isTyping && activeElement.value !== '') || document.querySelector('dialog[open]') !== null
}
