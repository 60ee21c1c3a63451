import { apiUrl } from './links/post.ts'

/** Pairing did not work: the code is wrong or used up, or the server could not be reached. */
export class PairingError extends Error {
  readonly code: 'unreachable' | 'refused'
  /** What the server answered; `null` when it was not reached. */
  readonly status: number | null
  constructor(status: number | null, options?: ErrorOptions) {
    super(status === null ? 'the server was not reached' : `the server answered ${status}`, options)
    this.name = 'PairingError'
    this.code = status === null ? 'unreachable' : 'refused'
    this.status = status
  }
}

/** Turns the code that a manager reads out into this device's token. */
export async function pair(options: {
  readonly url: string
  readonly code: string
  /** What to call the device. */
  readonly name: string
}): Promise<{ readonly token: string }> {
  const { url, code, name } = options
  const response = await posted(apiUrl(url, 'pair'), { code, name })
  const reply = response.ok ? ((await response.json().catch(() => null)) as { token?: unknown } | null) : null
  if (typeof reply?.token !== 'string') throw new PairingError(response.status)
  return { token: reply.token }
}

async function posted(url: string, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    })
  } catch (cause) {
    throw new PairingError(null, { cause })
  }
}
