import type { Refusal } from '@comanda/sync'

/** What is wrong with which field, in words. */
export type Problems = Readonly<Record<string, string>>

/** The field at which a refusal is said; `null`: it is about the record as a whole. */
export function fieldOfRefusal({ code, details }: Refusal): string | null {
  if (code === 'terminal-code-taken') return 'code'
  if (code === 'superseded') return null
  if (code === 'gathers-itself') return 'gathers'
  if (code === 'falls-back-on-itself') return 'fallbackId'
  return typeof details?.field === 'string' ? details.field : null
}

/** A text that the record cannot do without. */
export const needs = (key: string, text: string, say: string): Problems =>
  text.trim() === '' ? { [key]: say } : {}
