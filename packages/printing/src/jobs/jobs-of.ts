import {
  findCheck,
  isGathered,
  type ServiceOp,
  type ServiceState,
  type SetupState,
  type TicketDraft,
  type TicketHead,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import type { JobDraft } from './job.ts'
import { mannerOf, nameOf } from './manner.ts'
import { movedJobs } from './moved.ts'
import { paperPlaceOf, printingExpos } from './printers-for.ts'
import type { SlipItem, TicketSlip } from './slip.ts'

/** What an op tells the kitchen. */
interface Telling {
  readonly kind: TicketSlip['kind']
  readonly checkId: string
  readonly head: TicketHead
  readonly tickets: readonly TicketDraft[]
}

/**
 * The paper that a record of a service log causes (F4.3): one job for each ticket and printer of its
 * station, each expo that prints gets a summary. `state`: what the log came to, with or behind the record.
 */
export function jobsOf(
  record: OpRecord<ServiceOp>,
  state: ServiceState,
  setup: SetupState,
): readonly JobDraft[] {
  const telling = tellingOf(record.op)
  if (telling === null) return movedJobs(record, state, setup)
  const slip = slipMaker(telling, record, state, setup)
  return [...stationJobs(telling, slip, setup), ...expoJobs(telling, slip, setup)]
}

function tellingOf(op: ServiceOp): Telling | null {
  switch (op.type) {
    case 'linesFired.v1':
      return { ...op, kind: 'order' }
    case 'lineVoided.v1':
      return { ...op, kind: 'void' }
    case 'kitchenTold.v1':
      return { ...op, kind: 'change' }
    default:
      return null
  }
}

type MakeSlip = (own: Pick<TicketSlip, 'station' | 'summary' | 'items' | 'copy'>) => TicketSlip

function slipMaker(
  { kind, checkId, head }: Telling,
  { stamp }: OpRecord<ServiceOp>,
  state: ServiceState,
  setup: SetupState,
): MakeSlip {
  const check = findCheck(state, checkId)
  const { handover = null, waiterId } = check ?? {}
  return (own) => ({
    kind,
    ...head,
    handover: handover && { name: handover.name, dueAt: handover.dueAt },
    waiter: nameOf(setup, waiterId),
    by: stamp.by === waiterId ? null : nameOf(setup, stamp.by),
    at: stamp.at,
    manner: mannerOf(setup),
    ...own,
  })
}

function stationJobs({ tickets }: Telling, slip: MakeSlip, setup: SetupState): readonly JobDraft[] {
  return tickets.flatMap(({ ticketId, stationId, items }) => {
    const { station, printerIds } = paperPlaceOf(setup, stationId)
    const own = items.map((item) => ({ ...item, alsoAt: othersWith(item, stationId, tickets, setup) }))
    return printerIds.map((printerId, index) => ({
      id: `${ticketId}@${printerId}`,
      printerId,
      ticketId,
      slip: slip({
        station,
        summary: false,
        items: own,
        copy: printerIds.length > 1 ? { index: index + 1, of: printerIds.length } : null,
      }),
    }))
  })
}

const othersWith = (
  item: TicketDraft['items'][number],
  stationId: string | null,
  tickets: readonly TicketDraft[],
  setup: SetupState,
): readonly string[] =>
  tickets
    .filter((other) => other.stationId !== stationId && other.items.some((its) => isSame(its, item)))
    .flatMap((other) => setup.stations[other.stationId ?? '']?.name ?? [])

const isSame = (a: TicketDraft['items'][number], b: TicketDraft['items'][number]): boolean =>
  a.lineId === b.lineId && a.part === b.part

/** An expo that prints gets everything that it will gather on one slip. */
function expoJobs({ tickets }: Telling, slip: MakeSlip, setup: SetupState): readonly JobDraft[] {
  return printingExpos(setup).flatMap((expo) => {
    const gathered = tickets.filter(({ stationId }) => isGathered(setup, expo.id, stationId))
    const [first] = gathered
    if (first === undefined) return []
    const { printerIds } = paperPlaceOf(setup, expo.id)
    return printerIds.map((printerId, index) => ({
      id: `${expo.id}:${first.ticketId}@${printerId}`,
      printerId,
      ticketId: null,
      slip: slip({
        station: expo.name,
        summary: true,
        items: together(gathered),
        copy: printerIds.length > 1 ? { index: index + 1, of: printerIds.length } : null,
      }),
    }))
  })
}

/** A dish that several stations make together is one dish at the pass. */
function together(tickets: readonly TicketDraft[]): readonly SlipItem[] {
  const items: SlipItem[] = []
  for (const { items: own } of tickets)
    for (const item of own)
      if (!items.some((known) => isSame(known, item))) items.push({ ...item, alsoAt: [] })
  return items
}
