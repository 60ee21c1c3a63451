import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useIdleLock } from '../people/use-idle-lock.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { NoticeToasts } from '../status/notice-toasts.tsx'
import { AppBar } from './app-bar.tsx'
import classes from './frame.module.css'
import { type Need, needOf } from './need.ts'
import { Splash } from './splash.tsx'
import { Toaster } from './toaster.tsx'

const WhoScreen = lazy(() =>
  import('../people/who-screen.tsx').then((module) => ({ default: module.WhoScreen })),
)

/** The server does not know this device any more: it may be paired again, though it still has its data. */
const CUT_OFF: ReadonlySet<string> = new Set(['unauthorized', 'revoked'])

/** What surrounds every screen. Instead of it comes what is needed first: pairing, the first data, a person. */
export function Frame() {
  const need = useTerminalValue(needOf)
  const { pathname } = useLocation()
  const navigate = useNavigate()
  useIdleLock()
  const isCutOff = useTerminalValue(({ status }) => CUT_OFF.has(status.link.closed ?? ''))
  const goal = isCutOff && pathname === '/pair' ? null : goalOf(pathname, need)
  useEffect(() => {
    if (goal !== null) void navigate({ to: goal, replace: true })
  }, [goal, navigate])
  const isOpen = need === null || (pathname === '/pair' && (need === 'pair' || isCutOff))
  return (
    <div className={classes.frame}>
      {need === null && <AppBar />}
      <div className={classes.screen}>
        <Suspense fallback={<Splash what="open" />}>
          {need === 'load' && <Splash what="load" />}
          {need === 'who' && !isOpen && <WhoScreen />}
          {isOpen && <Outlet />}
        </Suspense>
      </div>
      {need === null && <NoticeToasts />}
      <Toaster />
    </div>
  )
}

/**
 * Where this path leads instead. The floor or a check stays in the address while somebody signs in, so
 * that they go on where they were.
 */
function goalOf(pathname: string, need: Need | null): '/pair' | '/who' | '/floor' | null {
  const isOnTheWay = pathname === '/' || pathname === '/pair'
  if (need === 'pair') return pathname === '/pair' ? null : '/pair'
  if (need === 'who') return isOnTheWay ? '/who' : null
  if (need === null) return isOnTheWay || pathname === '/who' ? '/floor' : null
  return null
}
