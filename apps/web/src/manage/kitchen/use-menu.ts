import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'

/** What routing is read from; the same object for as long as it is the same. */
export function useMenu(): Pick<SetupState, 'products' | 'categories' | 'stations'> {
  const products = useTerminalValue(({ setup }) => setup.products)
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const stations = useTerminalValue(({ setup }) => setup.stations)
  return useMemo(() => ({ products, categories, stations }), [products, categories, stations])
}
