import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { denominationsOf } from './denominations.ts'

const EURO = { code: 'EUR', exponent: 2 }

const currencyOf = ({ restaurant }: Pick<SetupState, 'restaurant'>) => restaurant?.currency ?? EURO

/** The money of this restaurant: its decimals, its coins and notes. */
export function useCurrency() {
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  return useMemo(() => {
    const currency = currencyOf({ restaurant })
    return { ...currency, ...denominationsOf(currency, restaurant?.cashRoundingMinor) }
  }, [restaurant])
}
