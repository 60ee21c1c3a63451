import { isSoldOut, type ProductRecord, portionsLeft, type SetupState, stationsFor } from '@comanda/domain'

/** Something that may run out at a station. */
export interface Runs {
  readonly id: string
  readonly name: string
  readonly isOut: boolean
  /** `null`: nobody counts it. */
  readonly left: number | null
}

type Menu = Pick<SetupState, 'products' | 'categories' | 'stations' | 'availability'>

/** What is made at a station (`null`: anywhere), as far as its name matches: what is out first, then by name. */
export function runningAt(setup: Menu, stationId: string | null, typed: string): readonly Runs[] {
  const wanted = plain(typed)
  return Object.values(setup.products)
    .filter((product) => product.archived === undefined && isMadeAt(setup, product, stationId))
    .filter(({ name }) => plain(name).includes(wanted))
    .map(({ id, name }) => ({
      id,
      name,
      isOut: isSoldOut(setup as SetupState, id),
      left: portionsLeft(setup as SetupState, id),
    }))
    .sort(
      (a, b) =>
        Number(b.isOut) - Number(a.isOut) ||
        Number(b.left !== null) - Number(a.left !== null) ||
        a.name.localeCompare(b.name),
    )
}

const isMadeAt = (setup: Menu, { id, categoryId }: ProductRecord, stationId: string | null): boolean =>
  stationId === null || stationsFor(setup as SetupState, id, categoryId).includes(stationId)

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
