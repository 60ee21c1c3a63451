/** What a code would join. */
export interface Offer {
  readonly restaurant: string
  readonly multiSession: string | null
  readonly suggestedName: string
}

export type PairProblem = 'unknown' | 'tries' | 'refused' | 'unreachable' | 'server'

/** Pairing got stuck, for a reason that there are words for. */
export class PairStuck extends Error {
  override readonly name = 'PairStuck'
  readonly problem: PairProblem
  constructor(problem: PairProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

export const CODE_LENGTH = 6

/** Digits of whatever was typed or pasted: `123 456`, or the whole link of a QR. */
export function codeIn(text: string): string {
  const inLink = /[?&]code=(\d{6})/.exec(text)?.[1]
  return inLink ?? text.replace(/\D/g, '').slice(0, CODE_LENGTH)
}

export const lookUp = (code: string, signal: AbortSignal): Promise<Offer> =>
  asked<Offer>(`/api/pair/${code}`, { signal })

export const join = (code: string, name: string): Promise<{ readonly token: string }> =>
  asked('/api/pair', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name }),
  })

async function asked<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { ...init, cache: 'no-store' })
  } catch (cause) {
    throw new PairStuck('unreachable', { cause })
  }
  if (!response.ok) throw new PairStuck(problemOf(response.status))
  return (await response.json()) as T
}

export function problemOf(status: number): PairProblem {
  if (status === 429) return 'tries'
  if (status === 404 || status === 400) return 'unknown'
  return status === 409 ? 'refused' : 'server'
}
