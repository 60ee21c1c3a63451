import { attentionOf } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, type Pick } from './chance.ts'
import { type Eyes, someReason } from './eyes.ts'

/** A manager decides about what was kept: mostly it is applied (C21). `null`: nothing waits. */
export function decidedByManager(pick: Pick, eyes: Eyes): ServiceIntent | null {
  const waiting = attentionOf(eyes.view)
  if (waiting.length === 0) return null
  const some = once(pick, 3) ? waiting : waiting.slice(0, 1)
  const ids = some.map(({ id }) => id)
  return once(pick, 4) ? { type: 'discardKept', ids, reason: someReason(pick) } : { type: 'applyKept', ids }
}
