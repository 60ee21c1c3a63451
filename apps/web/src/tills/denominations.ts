/** Coins and notes of a currency, smallest first. Minor units. */
export interface Denominations {
  readonly coins: readonly number[]
  readonly notes: readonly number[]
}

const KNOWN: Readonly<Record<string, Denominations>> = {
  EUR: {
    coins: [1, 2, 5, 10, 20, 50, 100, 200],
    notes: [500, 1_000, 2_000, 5_000, 10_000, 20_000],
  },
  GBP: { coins: [1, 2, 5, 10, 20, 50, 100, 200], notes: [500, 1_000, 2_000, 5_000] },
  USD: { coins: [1, 5, 10, 25, 50], notes: [100, 200, 500, 1_000, 2_000, 5_000, 10_000] },
  CHF: { coins: [5, 10, 20, 50, 100, 200, 500], notes: [1_000, 2_000, 5_000, 10_000, 20_000, 100_000] },
  MXN: { coins: [50, 100, 200, 500, 1_000], notes: [2_000, 5_000, 10_000, 20_000, 50_000, 100_000] },
  JPY: { coins: [1, 5, 10, 50, 100, 500], notes: [1_000, 5_000, 10_000] },
  LBP: {
    coins: [25_000, 50_000],
    notes: [100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000],
  },
  IDR: {
    coins: [10_000, 20_000, 50_000],
    notes: [100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000],
  },
  IRR: {
    coins: [100_000, 200_000, 500_000],
    notes: [1_000_000, 2_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000],
  },
  KWD: { coins: [5, 10, 20, 50, 100], notes: [250, 500, 1_000, 5_000, 10_000, 20_000] },
}

/** From where on it is paper, of a currency with two decimals, and of any other. */
const FIRST_NOTE = 500
const FIRST_NOTE_OTHERWISE = 1_000
const STEPS = [1, 2, 5] as const
const NOTES = 6

/** A currency that is not listed has coins and notes of 1, 2 and 5 in every power of ten. */
function usual(exponent: number): Denominations {
  const first = exponent === 2 ? FIRST_NOTE : FIRST_NOTE_OTHERWISE
  const series = Array.from({ length: 9 }, (_, power) => STEPS.map((step) => step * 10 ** power)).flat()
  const from = series.findIndex((worth) => worth >= first)
  return { coins: series.slice(0, from), notes: series.slice(from, from + NOTES) }
}

/** What there is in a drawer; coins that cash is rounded to without are left out (F5.1). */
export function denominationsOf(
  { code, exponent }: { readonly code: string; readonly exponent: number },
  cashRoundingMinor = 1,
): Denominations {
  const { coins, notes } = KNOWN[code] ?? usual(exponent)
  return { coins: coins.filter((worth) => worth >= cashRoundingMinor), notes }
}
