/** Names of logs. A service log belongs to one multi-session, the setup log to one restaurant; the restaurant leads, so that tenants are apart. */
export const setupLogOf = (restaurantId: string): string => `${restaurantId}/setup`

export const serviceLogOf = (restaurantId: string, multiSessionId: string): string =>
  `${restaurantId}/service/${multiSessionId}`

export interface LogName {
  readonly restaurantId: string
  /** `null`: the setup log. */
  readonly multiSessionId: string | null
}

export function parseLogName(log: string): LogName | null {
  const [restaurantId, kind, multiSessionId, ...rest] = log.split('/')
  if (restaurantId === undefined || restaurantId === '' || rest.length > 0) return null
  if (kind === 'setup' && multiSessionId === undefined) return { restaurantId, multiSessionId: null }
  if (kind === 'service' && multiSessionId !== undefined && multiSessionId !== '')
    return { restaurantId, multiSessionId }
  return null
}
