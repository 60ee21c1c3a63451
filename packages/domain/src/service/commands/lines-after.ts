import type { Line } from '../state.ts'

interface Move {
  readonly lineId: string
  readonly quantity: number
}

/** What both sides hold after a move, as far as money goes: quantities. */
export function linesAfter(
  from: readonly Line[],
  to: readonly Line[],
  moves: readonly Move[],
): { readonly from: readonly Line[]; readonly to: readonly Line[] } {
  const moved = (line: Line): number => moves.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
  const goes = from.filter((line) => moved(line) > 0).map((line) => ({ ...line, quantity: moved(line) }))
  const stays = from
    .filter((line) => moved(line) < line.quantity)
    .map((line) => ({ ...line, quantity: line.quantity - moved(line) }))
  return { from: stays, to: [...to, ...goes] }
}
