import type { FireWhat } from '@comanda/domain'
import type { CheckPanel } from './panel.ts'

/** What a key of the keyboard means for the check as a whole. */
export type KeyMeaning = { readonly changes: boolean } & (
  | { readonly kind: 'fire'; readonly what: FireWhat }
  | { readonly kind: 'open'; readonly panel: CheckPanel }
  | { readonly kind: 'mark' }
  | { readonly kind: 'split' | 'pay' }
  | { readonly kind: 'leave' }
)

const fire = (what: FireWhat): KeyMeaning => ({ kind: 'fire', what, changes: true })
const open = (panel: CheckPanel, changes = true): KeyMeaning => ({ kind: 'open', panel, changes })

const MEANINGS: Readonly<Record<string, KeyMeaning>> = {
  f: fire({ kind: 'all' }),
  n: fire({ kind: 'next' }),
  g: open('guests'),
  c: open('customer', false),
  t: open('notes'),
  m: open('move'),
  k: open('fire'),
  d: open('discount', false),
  h: open('timeline', false),
  o: open('more', false),
  x: { kind: 'mark', changes: false },
  s: { kind: 'split', changes: false },
  p: { kind: 'pay', changes: false },
  '?': open('keys', false),
  escape: { kind: 'leave', changes: false },
}

/** A key that is held down sends and opens nothing again. */
export function keyMeaning({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): KeyMeaning | null {
  const name = key.toLowerCase()
  const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined
  return meaning === undefined || repeat ? null : meaning
}
