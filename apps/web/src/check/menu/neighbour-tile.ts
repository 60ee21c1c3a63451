/** Where a tile lies on the screen. Pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The tile that an arrow leads to; `null`: there is none that way. */
export function neighbourTile(
  boxes: readonly Box[],
  from: number,
  arrow: Arrow,
  isRtl: boolean,
): number | null {
  if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
    const next = from + ((arrow === 'ArrowRight') === isRtl ? -1 : 1)
    return next in boxes ? next : null
  }
  const here = boxes[from]
  if (here === undefined) return null
  const away = (box: Box) => (arrow === 'ArrowDown' ? box.top - here.top : here.top - box.top)
  const beyond = boxes.filter((box) => away(box) > 1)
  const nearest = Math.min(...beyond.map(away))
  const row = beyond.filter((box) => away(box) - nearest < 2)
  const aside = (box: Box) => Math.abs(box.left + box.width / 2 - here.left - here.width / 2)
  const best = row.sort((a, b) => aside(a) - aside(b))[0]
  return best === undefined ? null : boxes.indexOf(best)
}
