import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope

/*
 * The app itself is kept, so that a device starts without a server. What the server says is never
 * kept here: a terminal has its own store for that. A new version waits until the app lets it in.
 */

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)

const SERVER_ONLY = [/^\/api(\/|$)/, /^\/ws(\/|$)/, /^\/metrics$/, /^\/healthz$/, /^\/r\//]
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_ONLY }))

self.addEventListener('message', (event) => {
  if ((event.data as { readonly type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

clientsClaim()
