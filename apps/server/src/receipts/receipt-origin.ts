import type { FastifyRequest } from 'fastify'
import { lanAddresses } from '../cli/lan.ts'

export interface OriginOptions {
  /** As it was set: `https://bistro.example`; `null`: not. */
  readonly publicUrl: string | null
  /** Where this server listens. */
  readonly host: string
  readonly port: () => number
}

/**
 * Where guests reach this server, for the links on receipts: as it was set, else by its address in the local
 * network where it listens there; `null`: only this machine reaches it.
 */
export function guestOrigin({ publicUrl, host, port }: OriginOptions): string | null {
  if (publicUrl !== null) return publicUrl
  if (!['0.0.0.0', '::'].includes(host)) return isLoopback(host) ? null : `http://${host}:${port()}`
  const [address] = lanAddresses()
  return address === undefined ? null : `http://${address}:${port()}`
}

/** The same for a terminal that asks: what it reaches the server by is good for guests beside it. */
export function guestOriginFor(
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
  options: OriginOptions,
): string | null {
  const { protocol, host } = request
  const isUsable = /^[\w.:[\]-]+$/.test(host) && !isLoopback(host.replace(/:\d+$/, ''))
  if (options.publicUrl !== null || !isUsable) return guestOrigin(options)
  return `${protocol}://${host}`
}

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?)$/i.test(host)
