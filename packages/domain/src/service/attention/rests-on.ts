import type { ServiceCommand } from '../commands.ts'
import type { ServiceState } from '../state.ts'
import { attentionOf } from './attention-of.ts'
import type { Kept } from './kept.ts'
import { keptCommand } from './kept-command.ts'

type Named = Readonly<Record<string, unknown>>

/** Fields by which a command names what another one has made. */
const NAMING = ['checkId', 'to', 'into', 'lineId', 'tillId', 'paymentId', 'refundId', 'payOffId'] as const

/** The kept command of the same terminal that has to be applied before this one makes sense. */
export function restsOn(
  state: ServiceState,
  command: ServiceCommand,
  author: { readonly terminal: string },
): Kept | undefined {
  const named = new Set(NAMING.map((field) => (command as Named)[field]))
  return attentionOf(state, author.terminal).find((kept) => {
    const before = keptCommand(kept)
    return before !== null && before !== command && madeBy(before).some((id) => named.has(id))
  })
}

/** What a command brings into the world that others may name later. */
function madeBy(command: ServiceCommand): readonly string[] {
  switch (command.type) {
    case 'openCheck':
      return [command.checkId]
    case 'addLine':
      return [command.lineId]
    case 'compLine':
      return [command.newLineId]
    case 'moveLines':
      return [command.to, ...command.moves.map(({ newLineId }) => newLineId)]
    case 'openTill':
      return [command.tillId]
    case 'takePayment':
      return [command.paymentId]
    case 'payOffAccount':
      return [command.payOffId]
    case 'refundLines':
      return [command.refundId]
    default:
      return []
  }
}
