/** Sends one JSON text and gives back what came. Rejects when there is no way, or when it was aborted. */
export type Post = (body: string, signal: AbortSignal) => Promise<Posted>

export interface Posted {
  readonly status: number
  readonly text: string
}

/** Over `fetch`, in the browser as in Node. */
export const fetchPost =
  (url: string): Post =>
  async (body, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
      cache: 'no-store',
      credentials: 'omit',
    })
    return { status: response.status, text: await response.text() }
  }

/** The address of one call of a server's API. */
export const apiUrl = (url: string, path: string): string => `${url.replace(/\/+$/, '')}/api/${path}`
