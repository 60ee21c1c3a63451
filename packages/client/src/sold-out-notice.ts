import { findLine, type ServiceOp, type ServiceOpOf, type ServiceState } from '@comanda/domain'
import type { NoticeFacts } from './notice-facts.ts'

/** What was ordered here apart was sold out before it reached the others: it stands, and somebody has to ask the kitchen (F3.1). */
export interface SoldOutNotice extends NoticeFacts {
  readonly kind: 'sold-out'
  readonly checkId: string
  readonly line: string
  readonly quantity: number
}

/** `null`: all of it could be had. */
export function soldOutNotice(
  id: string,
  at: number,
  op: ServiceOp,
  before: ServiceState,
): SoldOutNotice | null {
  switch (op.type) {
    case 'lineAdded.v1': {
      const { checkId, name: line, quantity, remarks } = op
      return remarks.includes('sold-out') ? { id, at, kind: 'sold-out', checkId, line, quantity } : null
    }
    case 'lineQuantityChanged.v1':
    case 'lineRestored.v1':
    case 'lineConfigured.v1': {
      const line = findLine(before, op.checkId, op.lineId)?.line
      if (op.soldOut === undefined || line === undefined) return null
      const quantity = unitsIn(op, line.quantity)
      return { id, at, kind: 'sold-out', checkId: op.checkId, line: line.name, quantity }
    }
    default:
      return null
  }
}

/** Units that may not be had. */
function unitsIn(
  op: ServiceOpOf<'lineQuantityChanged.v1' | 'lineRestored.v1' | 'lineConfigured.v1'>,
  had: number,
): number {
  if (op.type === 'lineQuantityChanged.v1') return op.to - op.from
  return op.type === 'lineRestored.v1' ? op.quantity : had
}
