import type { SetupIntent } from '@comanda/domain'

const account = (
  customerId: string,
  limitMinor: number | null,
  owedMinor: number,
): readonly SetupIntent[] => [
  { type: 'setAccountTerms', customerId, allowed: true, limitMinor },
  {
    type: 'adjustAccount',
    customerId,
    entryId: `${customerId}-before`,
    amountMinor: owedMinor,
    reason: 'Carried over from the book',
  },
]

/** Guests who may have things put on the house, and what they owed before. */
export const ACCOUNTS: readonly SetupIntent[] = [
  ...account('taller-norte', 500_00, 312_40),
  ...account('paco-iglesias', 150_00, 84_50),
]
