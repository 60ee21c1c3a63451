import type { SetupState } from '@comanda/domain'

/** The kitchen's note chips that are offered for a category, in their order. */
export const chipsFor = (noteChips: SetupState['noteChips'], categoryId: string) =>
  Object.values(noteChips)
    .filter(
      ({ use, categoryIds }) =>
        use === 'kitchen' &&
        (categoryIds.length === 0 || (categoryIds as readonly string[]).includes(categoryId)),
    )
    .sort((a, b) => a.position - b.position || a.text.localeCompare(b.text))
