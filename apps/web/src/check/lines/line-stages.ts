import {
  firedDishes,
  firedOf,
  type Line,
  type LineStage,
  type ServiceState,
  stageOf,
  unsentUnits,
} from '@comanda/domain'

/**
 * How far a line and, of a combo, each of its parts are: `partly fired new`. One text, so that a row is
 * drawn again only when something about it has changed.
 */
export function stagesOf(line: Line, tickets: ServiceState['tickets']): string {
  const stage = stageOf(line, tickets)
  if (line.parts.length === 0) return stage
  return [stage, ...line.parts.map(({ id }) => partStage(line, id, tickets))].join(' ')
}

export function readStages(stages: string): readonly [LineStage, ...LineStage[]] {
  return stages.split(' ') as [LineStage, ...LineStage[]]
}

function partStage(line: Line, part: string, tickets: ServiceState['tickets']): LineStage {
  if (line.status !== 'ordered') return line.status
  const fired = firedOf(line, part)
  if (fired === 0) return line.held ? 'held' : 'new'
  if (fired < line.quantity) return 'partly'
  const own = firedDishes(line, tickets).filter((dish) => dish.part === part)
  if (own.every(({ isServed }) => isServed)) return 'served'
  return own.every(({ done }) => done !== null) ? 'ready' : 'fired'
}

/** Units of a line that the kitchen has in full. */
export const sentUnits = (line: Line): number => line.quantity - unsentUnits(line)
