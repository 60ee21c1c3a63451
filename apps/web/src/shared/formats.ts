import { useMemo } from 'react'
import { type Formats, makeFormats } from './make-formats.ts'
import { useTerminalValue } from './terminal-context.tsx'

export type { Formats } from './make-formats.ts'

/** How this restaurant writes money, times and shares. */
export function useFormats(): Formats {
  const code = useTerminalValue(({ setup }) => setup.restaurant?.currency.code ?? 'EUR')
  const exponent = useTerminalValue(({ setup }) => setup.restaurant?.currency.exponent ?? 2)
  const locale = useTerminalValue(({ setup }) => setup.restaurant?.locale ?? navigator.language)
  const timeZone = useTerminalValue(({ setup }) => setup.restaurant?.timeZone)
  return useMemo(
    () => makeFormats({ currency: { code, exponent }, locale, timeZone }),
    [code, exponent, locale, timeZone],
  )
}
