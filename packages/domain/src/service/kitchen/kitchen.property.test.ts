import {
  clock,
  type Eyes,
  houseWith,
  onDisplay,
  type Pick,
  randomIntent,
  secondExpo,
  serviceContext,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SetupState } from '../../setup/state.ts'
import { ServiceCommand } from '../commands.ts'
import { serviceMachine } from '../decide.ts'
import { emptyService, type ServiceState } from '../state.ts'
import { boardOf, doneOn } from './board.ts'
import { firedDishes } from './dishes.ts'
import type { BoardItem } from './display.ts'
import { stationNow } from './sight.ts'

/** Grill and cold come by the pass, all of it by the door; while the dishes are under way a station goes. */
const whole = houseWith(secondExpo, {
  type: 'stationSaved.v1',
  value: { id: 'all', name: 'all', kind: 'expo' },
})
const { cold: _cold, ...left } = whole.stations
const smaller: SetupState = { ...whole, stations: left }

/** Nothing is left to chance that fast-check has not drawn. */
function picking(numbers: readonly number[]): Pick {
  let at = 0
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below
}

class Kitchen {
  state: ServiceState = emptyService
  #seq = 0
  #ids = 0

  /** Whoever it is does something with what is on the screen; the same again does nothing more. */
  step(numbers: readonly number[], setup: SetupState): void {
    const pick = picking(numbers)
    const tickets = Object.values(this.state.tickets)
    const eyes = this.#eyes(setup)
    const ticket = tickets[pick(tickets.length || 1)]
    const intent =
      ticket !== undefined && pick(2) === 0 ? onDisplay(pick, eyes, ticket) : randomIntent(pick, eyes)
    const command = ServiceCommand.parse(intent)
    if (!this.#perform(command, setup)) return
    if ('ticketId' in command) expect(this.#decide(command, setup)).toEqual({ ok: true, ops: [] })
  }

  #eyes(setup: SetupState): Eyes {
    return {
      view: this.state,
      setup,
      setupSeq: 1_000,
      repeats: true,
      provisional: () => `T1-${++this.#ids}`,
      freshId: () => `id-${++this.#ids}`,
      manager: 'max',
    }
  }

  #envelope(command: ServiceCommand) {
    const at = clock('12:00') + this.#seq * 1_000
    return { by: 'max', terminal: 'T3', replica: 'T3-1', n: this.#seq + 1, at, basis: this.#seq, command }
  }

  #decide(command: ServiceCommand, setup: SetupState) {
    return serviceMachine.decide(this.state, command, this.#envelope(command), { ...serviceContext, setup })
  }

  #perform(command: ServiceCommand, setup: SetupState): boolean {
    const { command: _command, basis: _basis, ...stamp } = this.#envelope(command)
    const decision = this.#decide(command, setup)
    if (!decision.ok) return false
    for (const op of decision.ops)
      this.state = serviceMachine.apply(this.state, op, { seq: ++this.#seq, stamp })
    return true
  }
}

type Units = Map<string, number>

const add = (units: Units, key: string, by: number): Units => units.set(key, (units.get(key) ?? 0) + by)
const positive = (units: Units) => new Map([...units].filter(([, count]) => count !== 0).sort())

/** Units by station, part and line that order tickets name, less those of void tickets. */
function told({ tickets }: ServiceState, setup: SetupState): Units {
  const units: Units = new Map()
  for (const { kind, stationId, items } of Object.values(tickets))
    for (const { part, lineId, quantity } of items)
      if (kind !== 'change')
        add(
          units,
          `${stationNow(setup, stationId)} ${part} ${lineId}`,
          kind === 'order' ? quantity : -quantity,
        )
  return positive(units)
}

const unitsOf = (items: readonly BoardItem[]): Units => {
  const units: Units = new Map()
  for (const { stationId, part, lineId, quantity, voided } of items)
    add(units, `${stationId} ${part} ${lineId}`, quantity - voided)
  return positive(units)
}

function onDisplayAt(state: ServiceState, setup: SetupState, stationId: string) {
  const board = boardOf(state, setup, { stationId })
  const done = doneOn(state, setup, { stationId }, Number.POSITIVE_INFINITY)
  return {
    toMake: board.flatMap(({ items }) => items.filter(({ done: made }) => made === null)),
    made: [
      ...board.flatMap(({ items, gone }) => [...items.filter((item) => item.done !== null), ...gone]),
      ...done.flatMap(({ items }) => items),
    ],
    told: board.flatMap(({ notices }) => notices),
  }
}

const nameOf = ({ ticketId, index }: { readonly ticketId: string; readonly index: number }) =>
  `${ticketId}/${index}`

/** What the kitchen has of each line is what was fired of it, wherever its units went. */
function judgeLines({ checks, tickets }: ServiceState): void {
  for (const { lines } of Object.values(checks))
    for (const line of lines) {
      if (line.status !== 'ordered') continue
      const dishes: Units = new Map()
      for (const { part, units } of firedDishes(line, tickets)) add(dishes, part, units)
      expect(positive(dishes)).toEqual(positive(new Map(Object.entries(line.fired))))
    }
}

function judge(state: ServiceState, setup: SetupState): void {
  judgeLines(state)
  const preps = Object.values(setup.stations).filter(({ kind }) => kind !== 'expo')
  const expected = told(state, setup)
  const seen = new Map<string, BoardItem>()
  for (const { id } of preps) {
    const { toMake, made } = onDisplayAt(state, setup, id)
    const all = [...toMake, ...made]
    expect(new Set(all.map(nameOf)).size).toBe(all.length)
    expect(made.every(({ done }) => done !== null)).toBe(true)
    const own = [...expected].filter(([key]) => key.startsWith(`${id} `) || key.startsWith('null '))
    expect(unitsOf(all)).toEqual(new Map(own))
    for (const item of all) seen.set(nameOf(item), item)
  }
  const everything = onDisplayAt(state, setup, 'all')
  expect([...everything.toMake, ...everything.made].map(nameOf).sort()).toEqual([...seen.keys()].sort())
  const unacknowledged = Object.values(state.tickets)
    .filter(({ kind }) => kind !== 'order')
    .flatMap(({ id, items }) => items.flatMap(({ done }, index) => (done === null ? [`${id}/${index}`] : [])))
  const notices = everything.told.flatMap(({ ticketId, items }) =>
    items.map(({ index }) => nameOf({ ticketId, index })),
  )
  expect(notices.sort()).toEqual(unacknowledged.sort())
}

const deeds = fc.array(fc.array(fc.nat(99_999), { minLength: 20, maxLength: 20 }), {
  minLength: 20,
  maxLength: 90,
  size: 'max',
})

test('[INV4] [F4.1] [F4.2] every display shows each unit once, to make or made, whatever is done to its check', () => {
  fc.assert(
    fc.property(deeds, (steps) => {
      const kitchen = new Kitchen()
      for (const [index, step] of steps.entries()) {
        const setup = index > 60 ? smaller : whole
        kitchen.step(step, setup)
        if (index % 10 === 9 || index === steps.length - 1) judge(kitchen.state, setup)
      }
    }),
    { numRuns: 60 },
  )
})
