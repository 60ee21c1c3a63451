/** What `GET /api/demo` tells. */
export interface Demo {
  readonly restaurant: string
  readonly terminals: readonly DemoTerminal[]
  readonly people: readonly DemoPerson[]
  readonly rush: Rush
}

export interface DemoTerminal {
  readonly key: 'waiter' | 'tablet' | 'cashier' | 'manager' | 'bar' | 'kitchen' | 'pass' | 'bar-display'
  readonly name: string
  readonly person: string
  readonly role: string
  readonly path: string
  readonly size: 'phone' | 'tablet' | 'desktop'
}

export interface DemoPerson {
  readonly name: string
  readonly role: string
  /** As on the floor; may be empty. */
  readonly color: string
  readonly pin: string
}

export interface Rush {
  readonly on: boolean
  readonly terminals: number
  readonly commandsPerMinute: number
}

/** `none`: the server is there and runs no demo. */
export type DemoAnswer = Demo | 'none' | 'unreachable'

export async function fetchDemo(signal: AbortSignal): Promise<DemoAnswer> {
  try {
    const response = await fetch('/api/demo', { signal, cache: 'no-store' })
    if (response.status === 404) return 'none'
    return response.ok ? ((await response.json()) as Demo) : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** `null` where the server did not answer. */
export async function switchRush(on: boolean): Promise<Rush | null> {
  try {
    const response = await fetch('/api/demo/rush', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ on }),
      cache: 'no-store',
    })
    return response.ok ? ((await response.json()) as Rush) : null
  } catch {
    return null
  }
}
