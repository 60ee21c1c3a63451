import { accept, type Envelope, type Refusal, refuse } from '@comanda/sync'
import { ServiceCommand } from '../commands.ts'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { aboutKept, type Kept } from './kept.ts'
import { keptCommand } from './kept-command.ts'
import type { PerformKeptCommand } from './kept-commands.ts'
import { restsOn } from './rests-on.ts'
import { keptBefore } from './why-kept.ts'

type Decide = (
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
) => ServiceDecision

/**
 * Decides a kept command anew, in the name of its author and with the rights of both, once a manager has
 * approved it. What cannot be applied stays, and says why.
 */
export function performKept(
  state: ServiceState,
  { id }: PerformKeptCommand,
  author: Author,
  context: ServiceContext,
  decide: Decide,
): ServiceDecision {
  const kept = state.attention[id]
  if (kept === undefined) return accept()
  const { made, approved } = kept
  if (approved === null || made.by !== author.by || made.terminal !== author.terminal)
    return refuse('not-permitted')
  const command = asOfToday(kept, approved.by)
  if (command === null) return stayed(state, kept, { code: 'kept-erased' })
  // As it was sent: what is named after a command is named the same.
  const sent = { ...author, replica: made.replica, n: Number(id.slice(id.lastIndexOf('/') + 1)), command }
  const decision = decide(state, command, sent, context)
  if (!decision.ok) return stayed(state, kept, decision.refusal)
  const approvedBy = approved.by as ServiceOpOf<'keptApplied.v1'>['approvedBy']
  return accept({ type: 'keptApplied.v1', ...aboutKept(kept), approvedBy }, ...decision.ops)
}

/** In the shape of this version, lifted by the manager. */
function asOfToday({ command }: Kept, approvedBy: string): ServiceCommand | null {
  const parsed = ServiceCommand.safeParse(command)
  return parsed.success ? ({ ...parsed.data, approvedBy } as ServiceCommand) : null
}

function stayed(state: ServiceState, kept: Kept, refusal: Refusal): ServiceDecision {
  const command = keptCommand(kept)
  const isMissing = command !== null && refusal.code.endsWith('-unknown')
  const first = isMissing ? restsOn(state, command, kept.made) : undefined
  const because = first === undefined || first.id === kept.id ? refusal : keptBefore(first.id, first.what)
  return accept({
    type: 'keptStayed.v1',
    ...aboutKept(kept),
    because: because as ServiceOpOf<'keptStayed.v1'>['because'],
  })
}
