import {
  boardOf,
  type Check,
  doneOn,
  type FireWhat,
  type Ticket,
  unitsToFire,
  waitingCourses,
} from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import type { Eyes } from './eyes.ts'

/** Something is sent to the kitchen, sent once more, or a station is done with it. `null`: nothing to do. */
export function inKitchen(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  const tickets = Object.values(eyes.view.tickets)
  if (tickets.length > 0 && once(pick, 4)) return onDisplay(pick, eyes, oneOf(pick, tickets))
  const units = once(pick, 6) ? everything(check) : unitsToFire(check.lines, someFire(pick, check))
  if (units.length === 0) return null
  return { type: 'fireLines', checkId, fireId: someFireId(pick, eyes, check), units }
}

/** A ticket on the display of some station, or of all; now and then one that has left it. */
export function onSomeDisplay(pick: Pick, eyes: Eyes): ServiceIntent | null {
  const { view, setup } = eyes
  const stationId = once(pick, 5) ? null : oneOf(pick, Object.keys(setup.stations))
  const done = once(pick, 6) ? doneOn(view, setup, { stationId }) : []
  const tickets = [...boardOf(view, setup, { stationId }), ...done]
    .flatMap(({ items, notices }) => [...items, ...notices])
    .flatMap(({ ticketId }) => view.tickets[ticketId] ?? [])
  return tickets.length === 0 ? null : onDisplay(pick, eyes, oneOf(pick, tickets))
}

type OnTicket = { readonly ticketId: string; readonly items: readonly number[] }
type Deed = (on: OnTicket) => ServiceIntent

/** Somebody at a display of a station or an expo, or who carries plates out, taps a dish or a whole ticket. */
export function onDisplay(pick: Pick, { setup }: Eyes, ticket: Ticket): ServiceIntent {
  const expos = Object.values(setup.stations).filter(({ kind }) => kind === 'expo')
  const expoId = expos.length === 0 ? null : oneOf(pick, expos).id
  const deed = weighted<Deed>(pick, [
    [8, (on) => ({ type: 'bumpTicket', ...on })],
    [3, (on) => ({ type: 'startTicket', ...on })],
    [2, (on) => ({ type: 'recallTicket', ...on })],
    [2, (on) => ({ type: 'recallTicket', ...on, ...(expoId !== null && { expoId }) })],
    [4, (on) => ({ type: 'serveTicket', ...on, expoId })],
    [2, (on) => ({ type: 'serveTicket', ...on, expoId: null })],
  ])
  return deed({ ticketId: ticket.id, items: once(pick, 2) ? [] : [pick(ticket.items.length)] })
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

/**
 * A new one; seldom that of a fire that this check had, as after a time-out. Never one of another check: terminals
 * give each fire an id of its own, and of checks that were filed nobody knows the fires any more.
 */
function someFireId(pick: Pick, { view, freshId }: Eyes, { lines }: Check): string {
  const ids = lines.flatMap(({ ticketIds }) => ticketIds)
  const old = ids.filter((id) => view.tickets[id]?.kind !== 'void').map(fireIdOf)
  return old.length > 0 && once(pick, 10) ? oneOf(pick, old) : freshId()
}

const fireIdOf = (ticketId: string): string => ticketId.split(/[:@]/)[0] ?? ticketId
