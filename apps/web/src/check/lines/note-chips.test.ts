import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { chipsFor } from './note-chips.ts'

const chip = (text: string, use: string, position: number, categoryIds: readonly string[] = []) => ({
  id: text,
  text,
  use,
  position,
  categoryIds,
})

test('[F3.4] quick notes are those of their use, for the product’s category or for all', () => {
  const chips = {
    rare: chip('Rare', 'kitchen', 2, ['meat']),
    ice: chip('No ice', 'kitchen', 1, ['drinks']),
    salt: chip('No salt', 'kitchen', 3),
    nuts: chip('Nuts', 'allergy', 1),
  } as unknown as SetupState['noteChips']
  expect(chipsFor(chips, 'kitchen', 'meat')).toEqual(['Rare', 'No salt'])
  expect(chipsFor(chips, 'kitchen')).toEqual(['No salt'])
  expect(chipsFor(chips, 'allergy', 'meat')).toEqual(['Nuts'])
})
