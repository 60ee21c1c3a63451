import type { NoteChip, SetupState } from '@comanda/domain'

/** Quick notes of one kind for a product's category, in the restaurant's order (F3.4). */
export const chipsFor = (
  chips: SetupState['noteChips'],
  use: NoteChip['use'],
  categoryId?: string,
): readonly string[] =>
  Object.values(chips)
    .filter((chip) => chip.use === use && isFor(chip, categoryId))
    .sort((a, b) => a.position - b.position || a.text.localeCompare(b.text))
    .map(({ text }) => text)

const isFor = ({ categoryIds }: NoteChip, categoryId: string | undefined): boolean =>
  categoryIds.length === 0 || categoryIds.some((id) => id === categoryId)
