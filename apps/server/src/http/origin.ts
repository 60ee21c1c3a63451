import type { IncomingMessage } from 'node:http'
import { ApiError } from './api-error.ts'

/**
 * A browser says which page a request comes from. Only pages of this server may talk to it; a program
 * that is no browser sends no `Origin` at all, and must hold a token like everybody else.
 */
export function isSameOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

export function assertSameOrigin(request: Pick<IncomingMessage, 'headers'>): void {
  if (isSameOrigin(request)) return
  throw new ApiError(
    403,
    'foreign-origin',
    `A page from ${request.headers.origin ?? 'elsewhere'} may not talk to this server.`,
    'Open the app from the server’s own address.',
  )
}
