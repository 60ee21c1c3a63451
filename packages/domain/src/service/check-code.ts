import type { Check } from './state.ts'

/** What stands in bars on the bill and the receipt of a check. */
export interface CheckCode {
  /** Business day, `2031-05-17`. */
  readonly day: string
  readonly number: number
  /** Tells the check from one of the same number in another multi-session or restaurant: `04711`. */
  readonly mark: string
}

type Coded = Pick<Check, 'id' | 'number' | 'day'>

/**
 * Sixteen digits that scanners read and type on every keyboard: day, number, mark. They open the check for
 * whoever is signed in at a terminal, and lead nowhere else (F3.10). `null`: it has no number yet, or one that
 * is too large.
 */
export function checkCodeOf({ id, number, day }: Coded): string | null {
  if (number === null || day === null || number > 99_999 || !/^20\d\d-\d\d-\d\d$/.test(day)) return null
  return `${day.slice(2).replaceAll('-', '')}${`${number}`.padStart(5, '0')}${markOf(id)}`
}

/** `null`: these are no sixteen digits of a check. */
export function readCheckCode(text: string): CheckCode | null {
  const [, year, month, day, number, mark] = /^(\d\d)(\d\d)(\d\d)(\d{5})(\d{5})$/.exec(text.trim()) ?? []
  if (number === undefined || mark === undefined || !isMonthAndDay(Number(month), Number(day))) return null
  return { day: `20${year}-${month}-${day}`, number: Number(number), mark }
}

/** Whether the code is that of this very check. */
export const isCheckOfCode = (code: CheckCode, { id, number, day }: Coded): boolean =>
  number === code.number && day === code.day && markOf(id) === code.mark

const isMonthAndDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31

/** Five digits of an id (FNV-1a, 32 bits). */
function markOf(id: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0) % 100_000}`.padStart(5, '0')
}
