import i18next from 'i18next'
import { showToast } from '../shared/toast.tsx'
import type { Here } from './open-here.ts'
import type { AppRouter } from './router.tsx'

const LOOK_EVERY_MS = 30 * 60_000
/** So long nobody has touched a kitchen display when it is offered there. */
const QUIET_MS = 60_000

/**
 * A new version is offered, and put in place only while no check is open in this window; so a window
 * that somebody works in keeps its version until they turn away from the check.
 */
export function watchUpdates(
  router: AppRouter,
  { terminal, idle }: Pick<Here, 'terminal' | 'idle'>,
): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || window.top !== window) return () => {}
  const isEditing = () => /\/check\//.test(router.state.location.pathname)
  let waiting: ServiceWorker | null = null
  let isWanted = false
  let isTaken = false

  const apply = () => {
    isWanted = true
    if (!isEditing()) waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  const offer = (worker: ServiceWorker) => {
    waiting = worker
    if (router.state.location.pathname.endsWith('/kitchen') && idle.idleMs < QUIET_MS) {
      setTimeout(() => offer(worker), QUIET_MS)
      return
    }
    const t = i18next.getFixedT(null, 'app')
    showToast({
      slot: 'update',
      tone: 'info',
      stays: true,
      text: isEditing() ? `${t('update.ready')}. ${t('update.later')}` : t('update.ready'),
      action: { label: t('update.now'), act: apply },
    })
    if (terminal.status.link.closed === 'terminal-outdated') apply()
  }
  const reloadWhenFree = () => {
    isTaken = true
    if (!isEditing()) location.reload()
  }

  let hadController = navigator.serviceWorker.controller !== null
  const onController = () => {
    // The first worker ever takes over a page that is already its own version.
    if (hadController) reloadWhenFree()
    hadController = true
  }
  navigator.serviceWorker.addEventListener('controllerchange', onController)
  const stopRouter = router.subscribe('onResolved', () => {
    if (isTaken) reloadWhenFree()
    else if (isWanted) apply()
  })
  const stopTerminal = terminal.subscribe(() => {
    if (terminal.status.link.closed === 'terminal-outdated' && waiting !== null && !isWanted) apply()
  })
  const timer = register(offer)
  return () => {
    navigator.serviceWorker.removeEventListener('controllerchange', onController)
    stopRouter()
    stopTerminal()
    void timer.then(clearInterval)
  }
}

async function register(
  offer: (worker: ServiceWorker) => void,
): Promise<ReturnType<typeof setInterval> | undefined> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' })
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) offer(worker)
      })
    })
    return setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY_MS)
  } catch {
    // Without a secure context there is no worker: the app then needs its server to start.
    return undefined
  }
}
