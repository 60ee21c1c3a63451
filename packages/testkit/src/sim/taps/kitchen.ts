import { type Check, type FireWhat, type Ticket, unitsToFire, waitingCourses } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import type { Eyes } from './eyes.ts'

/** Something is sent to the kitchen, sent once more, or a station is done with it. `null`: nothing to do. */
export function inKitchen(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  const tickets = Object.values(eyes.view.tickets)
  if (tickets.length > 0 && once(pick, 5)) return atStation(pick, oneOf(pick, tickets))
  const units = once(pick, 6) ? everything(check) : unitsToFire(check.lines, someFire(pick, check))
  if (units.length === 0) return null
  return { type: 'fireLines', checkId, fireId: someFireId(pick, eyes, tickets), units }
}

function atStation(pick: Pick, ticket: Ticket): ServiceIntent {
  const type = oneOf(pick, ['bumpTicket', 'bumpTicket', 'recallTicket'] as const)
  return { type, ticketId: ticket.id, items: once(pick, 2) ? [] : [pick(ticket.items.length)] }
}

const someFire = (pick: Pick, { lines }: Check): FireWhat =>
  weighted<() => FireWhat>(pick, [
    [6, () => ({ kind: 'all' })],
    [4, () => ({ kind: 'next' })],
    [2, () => ({ kind: 'course', course: waitingCourses(lines)[0]?.course ?? 1 })],
    [3, () => ({ kind: 'lines', lineIds: lines.filter(() => once(pick, 2)).map(({ id }) => id) })],
  ])()

/** As a terminal that has not heard of any fire would send it. */
const everything = ({ lines }: Check) =>
  lines
    .filter(({ status }) => status === 'ordered')
    .flatMap(({ id, parts, quantity }) =>
      (parts.length === 0 ? [''] : parts.map((part) => part.id)).map((part) => ({
        lineId: id,
        part,
        upTo: quantity,
      })),
    )

/** A new one; seldom that of a fire that has been, as after a time-out. */
function someFireId(pick: Pick, { freshId }: Eyes, tickets: readonly Ticket[]): string {
  const old = tickets.filter(({ kind }) => kind === 'order').map(({ id }) => id.split(/[:@]/)[0] ?? id)
  return old.length > 0 && once(pick, 10) ? oneOf(pick, old) : freshId()
}
