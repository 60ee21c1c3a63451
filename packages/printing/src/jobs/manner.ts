import type { SetupState } from '@comanda/domain'
import type { Manner } from './slip.ts'

export const mannerOf = ({ restaurant }: SetupState): Manner => ({
  locale: restaurant?.locale ?? 'en',
  timeZone: restaurant?.timeZone ?? 'UTC',
})

export const nameOf = ({ people }: SetupState, personId: string | undefined): string | null =>
  personId === undefined ? null : (people[personId]?.name ?? null)
