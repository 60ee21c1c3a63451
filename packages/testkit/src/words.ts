import { Configuration, unitPriceOf } from '@comanda/domain'
import type { ServiceIntent } from './people.ts'
import { smallRestaurant } from './small-restaurant.ts'
import type { Written } from './written.ts'

type Of<T extends ServiceIntent['type']> = Extract<ServiceIntent, { type: T }>
type Choices = Written<typeof Configuration>

/** A modifier as it is tapped; `under` is the place of the choice that asked for it. */
const choice = (groupId: string, optionId: string, count = 1, under: number | null = null) => ({
  groupId,
  optionId,
  count,
  under,
})

/** Orders a product as it is configured, at the price that a screen of the test restaurant shows. */
function dish(
  lineId: string,
  productId: string,
  configuration: Choices = {},
  more: Partial<Of<'addLine'>> = {},
  orderTypeId: string | null = null,
): Of<'addLine'> {
  const product = smallRestaurant.state.products[productId]
  const unitPriceMinor =
    product && unitPriceOf(smallRestaurant.state, product, Configuration.parse(configuration), orderTypeId)
  return {
    type: 'addLine',
    checkId: 'c1',
    lineId,
    productId,
    quantity: 1,
    configuration,
    seen: { unitPriceMinor: unitPriceMinor ?? 0, setupSeq: smallRestaurant.seq },
    ...more,
  }
}

/** Fires lines up to so many units: `fire('f1', { l1: 2, 'l2/main': 1 })`. */
const fire = (fireId: string, units: Readonly<Record<string, number>>, checkId = 'c1'): Of<'fireLines'> => ({
  type: 'fireLines',
  checkId,
  fireId,
  units: Object.entries(units).map(([key, upTo]) => {
    const [lineId = '', part = ''] = key.split('/')
    return { lineId, part, upTo }
  }),
})

const voids = (
  quantity: number,
  seen: number,
  lineId = 'l1',
  more: Partial<Of<'voidLine'>> = {},
): Of<'voidLine'> => ({
  type: 'voidLine',
  checkId: 'c1',
  lineId,
  quantity,
  reason: { text: 'dropped' },
  seen: { quantity: seen },
  ...more,
})

/** Moves units to a check, opening it on `tableId` where it is a new one. */
const moveLines = (
  units: Readonly<Record<string, number>>,
  to = 'c2',
  more: Partial<Of<'moveLines'>> = {},
): Of<'moveLines'> => ({
  type: 'moveLines',
  checkId: 'c1',
  to,
  moves: Object.entries(units).map(([lineId, quantity]) => ({
    lineId,
    quantity,
    newLineId: `${lineId}-${to}`,
  })),
  ...more,
})

const onto = (tableId: string | null, provisional = 'T1-9') => ({ open: { tableId, provisional } })

const merge = (checkId = 'c1', into = 'c2'): Of<'mergeChecks'> => ({ type: 'mergeChecks', checkId, into })
const unmerge = (checkId = 'c1'): Of<'unmergeCheck'> => ({ type: 'unmergeCheck', checkId })
const link = (tableId: string, checkId = 'c1'): Of<'linkTable'> => ({ type: 'linkTable', checkId, tableId })
const unlink = (tableId: string, checkId = 'c1'): Of<'unlinkTable'> => ({
  type: 'unlinkTable',
  checkId,
  tableId,
})
const assign = (personId: string, seen: string, checkId = 'c1'): Of<'assignWaiter'> => ({
  type: 'assignWaiter',
  checkId,
  personId,
  seen: { waiterId: seen },
})

/** Dishes of a ticket are made; none named: all. */
const bump = (ticketId: string, ...items: number[]): Of<'bumpTicket'> => ({
  type: 'bumpTicket',
  ticketId,
  items,
})
const start = (ticketId: string, ...items: number[]): Of<'startTicket'> => ({
  type: 'startTicket',
  ticketId,
  items,
})
const recall = (ticketId: string, ...items: number[]): Of<'recallTicket'> => ({
  type: 'recallTicket',
  ticketId,
  items,
})

/** They are handed out: by an expo, or (`null`) by whoever takes them. */
const serve = (ticketId: string, expoId: string | null, ...items: number[]): Of<'serveTicket'> => ({
  type: 'serveTicket',
  ticketId,
  items,
  expoId,
})

/** What a `lineAdded.v1` says of a line for which nothing was chosen. */
export const NOTHING_CHOSEN = {
  variantId: null,
  modifiers: [],
  parts: [],
  weightGrams: null,
  course: 0,
  seat: null,
  held: false,
  allergy: '',
} as const

/** Words for tests of what a kitchen, a split and a hand-over do; check `c1` where nothing else is said. */
export const say = {
  choice,
  dish,
  fire,
  voids,
  moveLines,
  onto,
  merge,
  unmerge,
  link,
  unlink,
  assign,
  bump,
  start,
  recall,
  serve,
} as const
