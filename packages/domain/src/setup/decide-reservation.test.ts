import { ana, ben, clock, eve, givenSetup, max, server, smallRestaurant, zoe } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const SEEN = smallRestaurant.seq
const data = { name: 'Gray', phone: '600 100 200', note: 'window' }
const value = { id: 'r1', at: clock('20:00'), covers: 4, tableIds: ['table-5'] }
const saving = (more: Partial<typeof value & { customerId: string }> = {}, of = data) =>
  ({ type: 'saveReservation', value: { ...value, ...more }, data: of }) as const
type Outcome =
  | { readonly status: 'expected' | 'cancelled' | 'noShow' }
  | { readonly status: 'seated'; readonly checkId: string }
const settling = (outcome: Outcome, reservationId = 'r1') =>
  ({ type: 'settleReservation', reservationId, outcome }) as const
const settled = (outcome: Outcome) =>
  ({ type: 'reservationSettled.v1', reservationId: 'r1', outcome }) as const
const taken = ana.saves(saving())

describe('[F2.6] a reservation', () => {
  test('is taken by whoever may add lines; personal data stays apart', () => {
    const { state } = givenSetup()
      .when(eve.saves(saving()))
      .gives({ type: 'reservationSaved.v1', value, personal: data })
    expect(state.reservations.r1).toMatchObject({ ...value, ...data, outcome: { status: 'expected' } })
    givenSetup().when(zoe.saves(saving())).refused('not-permitted', { permission: 'addLines' })
  })

  test('whose personal data was erased goes on without it', () => {
    const { state } = givenSetup({ type: 'reservationSaved.v1', value })
    expect(state.reservations.r1).toMatchObject({ ...value, name: '—', phone: '', note: '' })
  })

  test('is at tables that there are, for a customer who is known', () => {
    givenSetup()
      .when(ana.saves(saving({ tableIds: ['table-5', 'gone'] })))
      .refused('table-unknown', { tableId: 'gone' })
    givenSetup(max.saves({ type: 'deleteTable', tableId: 'table-7' }))
      .when(ana.saves(saving({ tableIds: ['table-7'] })))
      .refused('table-unknown', { tableId: 'table-7', table: '7' })
    givenSetup()
      .when(ana.saves(saving({ customerId: 'k9' })))
      .refused('customer-unknown', { customerId: 'k9' })
    givenSetup()
      .when(ana.saves(saving({ tableIds: [] })))
      .gives({ type: 'reservationSaved.v1', value: { ...value, tableIds: [] }, personal: data })
  })

  test('[C28] is not changed over a change that its author has not seen', () => {
    givenSetup(ana.at('12:40').saves(saving()))
      .when(ben.saw(SEEN).saves(saving({ covers: 6 })))
      .refused('superseded', { field: 'record', by: 'ana', terminal: 'T1', at: clock('12:40') })
    givenSetup(taken)
      .when(ben.saves(saving({ covers: 6 })))
      .gives({ type: 'reservationSaved.v1', value: { ...value, covers: 6 }, personal: data })
  })

  test('changing one that has sat down does not unseat it', () => {
    const { state } = givenSetup(taken, ana.saves(settling({ status: 'seated', checkId: 'c1' }))).when(
      ben.saves(saving({ covers: 6 })),
    )
    expect(state.reservations.r1).toMatchObject({
      covers: 6,
      outcome: { status: 'seated', checkId: 'c1' },
      settled: { by: 'ana' },
    })
  })
})

describe('[F2.6] what has become of a reservation', () => {
  const outcomes: readonly Outcome[] = [
    { status: 'seated', checkId: 'c1' },
    { status: 'cancelled' },
    { status: 'noShow' },
  ]

  test.each(outcomes)('%j: said once, and taken back', (outcome) => {
    givenSetup(taken)
      .when(ben.saves(settling(outcome)))
      .gives(settled(outcome))
    givenSetup(taken, ben.saves(settling(outcome)))
      .when(ana.saves(settling(outcome)))
      .gives()
    const { state } = givenSetup(taken, ben.saves(settling(outcome)))
      .when(ben.saves(settling({ status: 'expected' })))
      .gives(settled({ status: 'expected' }))
    expect(state.reservations.r1?.outcome).toEqual({ status: 'expected' })
  })

  test('[C28] another outcome that its author has not seen stands', () => {
    const seated = ben.at('20:05').saves(settling({ status: 'seated', checkId: 'c1' }))
    givenSetup(taken, seated)
      .when(ana.saw(SEEN + 1).saves(settling({ status: 'noShow' })))
      .refused('superseded', { field: 'record', by: 'ben', terminal: 'T2', at: clock('20:05') })
    givenSetup(taken, seated)
      .when(ana.saw(SEEN + 2).saves(settling({ status: 'noShow' })))
      .gives(settled({ status: 'noShow' }))
  })

  test('of an unknown one is refused; [INV10] needs addLines', () => {
    givenSetup()
      .when(ana.saves(settling({ status: 'noShow' })))
      .refused('reservation-unknown')
    givenSetup(taken)
      .when(zoe.saves(settling({ status: 'noShow' })))
      .refused('not-permitted', { permission: 'addLines' })
  })
})

describe('filing reservations', () => {
  const file = { type: 'fileReservations', before: clock('20:00') } as const
  const two = [ana.saves(saving({ id: 'past', at: clock('19:59') })), taken] as const

  test('lets those go whose time is over, and only those', () => {
    const { state } = givenSetup(...two)
      .when(server.saves(file))
      .gives({ type: 'reservationsFiled.v1', reservationIds: ['past'] })
    expect(Object.keys(state.reservations)).toEqual(['r1'])
    givenSetup(...two, server.saves(file))
      .when(server.saves(file))
      .gives()
  })

  test('is the server’s housekeeping', () => {
    givenSetup(...two)
      .when(max.saves(file))
      .refused('not-permitted')
  })
})
