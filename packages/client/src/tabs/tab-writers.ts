import type { Writers } from '../writers.ts'
import { askingClaims } from './asking-claims.ts'
import type { TabChannel, TabMessage } from './claims.ts'
import { lockClaims } from './lock-claims.ts'

/** The tabs of one browser that share the database `name` (C24). */
export function tabWriters(name: string): Writers {
  const channel = openChannel(`comanda/${name}`)
  // Web Locks exist on secure pages only; a hub that is still on plain HTTP must keep its outbox as well.
  const claims =
    typeof navigator !== 'undefined' && 'locks' in navigator
      ? lockClaims(`comanda/${name}/`, navigator.locks)
      : askingClaims(channel)
  return {
    claim: claims.claim,
    inherit: claims.inherit,
    neverReclaims: claims.neverReclaims ?? false,
    tell: (event) => channel.post({ kind: 'event', event }),
    listen: (heard) =>
      channel.listen((message) => {
        if (message.kind === 'event') heard(message.event)
      }),
    close: () => {
      claims.close()
      channel.close()
    },
  }
}

function openChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, listen: () => {}, close: () => {} }
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    listen: (heard) =>
      channel.addEventListener('message', (event) => heard((event as MessageEvent<TabMessage>).data)),
    close: () => channel.close(),
  }
}
