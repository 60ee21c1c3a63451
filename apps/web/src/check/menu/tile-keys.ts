import { type Arrow, neighbourTile } from './neighbour-tile.ts'

const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Arrow[]

/** Moves among the tiles with the arrows. Returns whether the key was one of ours; above the first row is the search. */
export function moveAmongTiles(pane: HTMLElement, target: EventTarget | null, key: string): boolean {
  if (!ARROWS.includes(key) || !(target instanceof HTMLElement)) return false
  const search = pane.querySelector<HTMLElement>('[data-search]')
  if (target === search) {
    if (key !== 'ArrowDown') return false
    pane.querySelector<HTMLElement>('[data-tile]')?.focus()
    return true
  }
  if (target.dataset.tile === undefined) return false
  const tiles = tilesAround(pane, target)
  const boxes = tiles.map((tile) => tile.getBoundingClientRect())
  const isRtl = getComputedStyle(pane).direction === 'rtl'
  const next = neighbourTile(boxes, tiles.indexOf(target), key as Arrow, isRtl)
  if (next !== null) tiles[next]?.focus()
  else if (key === 'ArrowUp') search?.focus()
  return true
}

/** Of this category, the one before and the one behind: no more need to be laid out for one step. */
function tilesAround(pane: HTMLElement, tile: HTMLElement): readonly HTMLElement[] {
  const section = tile.closest('section[data-category]')
  const around =
    section === null ? [pane] : [section.previousElementSibling, section, section.nextElementSibling]
  return around.flatMap((part) => [...(part?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])])
}
