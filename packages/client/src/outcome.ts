import type { Refusal } from '@comanda/sync'

/** What became of something that a person has done here. A refusal has changed nothing. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/** Refused by the terminal itself: nobody had to be asked. */
export const refusedHere = (code: string): Outcome => ({ ok: false, refusal: { code } })

interface Malformation {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}

/** What was meant, read with the schema of its command. */
export type Parsed<C> =
  | { readonly success: true; readonly data: C }
  | { readonly success: false; readonly error: Malformation }

/** It has not the shape of a command: a bug of the screen, or of a program that uses this. */
export function malformed({ issues }: Malformation): Outcome {
  const problem = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return { ok: false, refusal: { code: 'malformed', details: { problem } } }
}
