import { type Links, makeLinks, type Platform, type SocketPort } from '@comanda/client'
import { type Exchange, HELD_MS } from '@comanda/protocol'
import type { SimNetwork } from './sim-network.ts'

/** The real links over the simulated network. */
export const simLinks = (network: SimNetwork, platform: Platform): Links =>
  makeLinks({
    url: 'http://simulated',
    platform,
    open: () => simSocket(network),
    post: async (body, signal) => {
      const { wait, up } = JSON.parse(body) as Exchange
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      })
      const down = await Promise.race([network.exchange(up, wait, HELD_MS), aborted])
      return { status: 200, text: JSON.stringify({ down }) }
    },
  })

function simSocket(network: SimNetwork): SocketPort {
  const port: SocketPort = {
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (text) => socket.send(text),
    close: () => socket.close(),
  }
  const socket = network.socket({
    opened: () => port.onopen?.({} as never),
    message: (data) => port.onmessage?.({ data } as never),
    closed: () => port.onclose?.({ code: 1006 } as never),
  })
  return port
}
