import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { ApproveProvider } from '../people/approve/approve-provider.tsx'
import { useIdleLock } from '../people/use-idle-lock.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { AppBar } from './app-bar.tsx'
import classes from './frame.module.css'
import { useHere } from './here-context.ts'
import { homeOf, startOf } from './home.ts'
import { type Need, needOf } from './need.ts'
import { Splash } from './splash.tsx'
import { Toaster } from './toaster.tsx'
import { useFindKey } from './use-find-key.ts'

const WhoScreen = lazy(() =>
  import('../people/who-screen.tsx').then((module) => ({ default: module.WhoScreen })),
)

/** A word about a notice may come a moment later; the notices themselves wait under the bell. */
const NoticeToasts = lazy(() =>
  import('../status/notice-toasts.tsx').then((module) => ({ default: module.NoticeToasts })),
)

/** Wanted on the few terminals only that follow incoming checks. */
const FollowIncoming = lazy(() =>
  import('../counter/follow-incoming.tsx').then((module) => ({ default: module.FollowIncoming })),
)

/** The server does not know this device any more: it may be paired again, though it still has its data. */
const CUT_OFF: ReadonlySet<string> = new Set(['unauthorized', 'revoked'])

/** What surrounds every screen. Instead of it comes what is needed first: pairing, the first data, a person. */
export function Frame() {
  const need = useTerminalValue(needOf)
  const { pathname } = useLocation()
  const navigate = useNavigate()
  useIdleLock()
  useFindKey(need === null)
  const follows = useTerminalValue(
    ({ setup, identity }) => setup.terminals[identity?.terminalId ?? '']?.followIncoming === true,
  )
  const isCutOff = useTerminalValue(({ status }) => CUT_OFF.has(status.link.closed ?? ''))
  const { place } = useHere()
  const start = startOf(place.demoKey, useTerminalValue(homeOf))
  const goal = isCutOff && pathname === '/pair' ? null : goalOf(pathname, need, start)
  // Tickets are for everybody in the kitchen to see; who bumps one says then who they are.
  const isKitchen = pathname === '/kitchen'
  useEffect(() => {
    if (goal !== null) void navigate({ to: goal === '/manage' ? '/manage/{-$area}' : goal, replace: true })
  }, [goal, navigate])
  const isOpen =
    need === null || (isKitchen && need === 'who') || (pathname === '/pair' && (need === 'pair' || isCutOff))
  return (
    <div className={classes.frame}>
      {need === null && !isKitchen && <AppBar />}
      <div className={classes.screen}>
        <Suspense fallback={<Splash what="open" />}>
          {need === 'load' && <Splash what="load" />}
          {need === 'who' && !isOpen && <WhoScreen />}
          {isOpen && (
            <ApproveProvider>
              <Outlet />
            </ApproveProvider>
          )}
        </Suspense>
      </div>
      {need === null && (
        <Suspense>
          <NoticeToasts />
          {follows && <FollowIncoming />}
        </Suspense>
      )}
      <Toaster />
    </div>
  )
}

/**
 * Where this path leads instead. The floor or a check stays in the address while somebody signs in, so
 * that they go on where they were.
 */
function goalOf<S extends string>(
  pathname: string,
  need: Need | null,
  start: S,
): '/pair' | '/who' | S | null {
  const isOnTheWay = pathname === '/' || pathname === '/pair'
  if (need === 'pair') return pathname === '/pair' ? null : '/pair'
  if (need === 'who') return isOnTheWay ? (start === '/kitchen' ? start : '/who') : null
  if (need === null) return isOnTheWay || pathname === '/who' ? start : null
  return null
}
