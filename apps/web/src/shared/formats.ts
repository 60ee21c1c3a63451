import type { SetupState } from '@comanda/domain'
import { type Formats, makeFormats } from './make-formats.ts'
import { useTerminalValue } from './terminal-context.tsx'

export type { Formats } from './make-formats.ts'

/** How this restaurant writes money, times and shares. */
export const useFormats = (): Formats => useTerminalValue(({ setup }) => formatsOf(setup.restaurant))

let last: { readonly restaurant: SetupState['restaurant']; readonly formats: Formats } | null = null

/** The same object until the restaurant changes: every amount on the screen asks for it. */
function formatsOf(restaurant: SetupState['restaurant']): Formats {
  if (last !== null && last.restaurant === restaurant) return last.formats
  const { currency = { code: 'EUR', exponent: 2 }, locale = navigator.language, timeZone } = restaurant ?? {}
  last = { restaurant, formats: makeFormats({ currency, locale, timeZone }) }
  return last.formats
}
