import type { ServiceIntent, SetupIntent } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import { v7 as uuidv7 } from 'uuid'
import { inBatches } from './in-batches.ts'
import { range } from './members.ts'

/** The heaviest screens that a restaurant meets (quality bar of ordering): all at once. */
export const BUSY_TABLE = '900'
export const BUSY_CATEGORY = 'Everything'
const TABLES = 40
const PRODUCTS = 500
const LINES = 60
const LINES_ELSEWHERE = 6

/**
 * Fills the first multi-session of the first restaurant: a category of 500 products, 40 busy tables on a
 * floor of their own, and table 900 with a check of 60 lines.
 */
export async function busyService(hub: Hub): Promise<void> {
  const [restaurantId = ''] = hub.restaurants()
  const setup = hub.setup(restaurantId)
  const [multiSession] = Object.values(setup.multiSessions)
  const [taxId = ''] = Object.keys(setup.taxes)
  const log = setupLogOf(restaurantId)
  await inBatches(
    [
      { type: 'saveCategory', value: { id: 'busy', name: BUSY_CATEGORY, color: '', position: 0 } },
      { type: 'saveFloor', value: { id: 'busy', name: 'Busy', position: 0, width: 1_400, height: 900 } },
      ...(multiSession === undefined || multiSession.floorIds.length === 0
        ? []
        : [
            {
              type: 'saveMultiSession' as const,
              value: { ...multiSession, floorIds: ['busy', ...multiSession.floorIds], productSetIds: [] },
            },
          ]),
    ] satisfies readonly SetupIntent[],
    (command) => hub.command(log, command),
  )
  await inBatches(
    [...range(PRODUCTS).map((n) => product(n, taxId)), ...range(TABLES).map(table)],
    (command) => hub.command(log, command),
  )
  const service = serviceLogOf(restaurantId, multiSession?.id ?? '')
  for (const n of range(TABLES)) await inBatches(party(n), (command) => hub.command(service, command))
}

const priceOf = (n: number): number => 100 + n

const product = (n: number, taxId: string): SetupIntent => ({
  type: 'saveProduct',
  value: {
    id: `busy-${n}`,
    categoryId: 'busy',
    name: `Dish number ${n}`,
    priceMinor: priceOf(n),
    taxIds: [taxId],
    color: '',
    position: n,
  },
})

const table = (n: number): SetupIntent => ({
  type: 'saveTable',
  value: {
    id: `busy-${n}`,
    floorId: 'busy',
    number: `${Number(BUSY_TABLE) + n}`,
    seats: 4,
    shape: 'square',
    x: 100 + (n % 8) * 160,
    y: 100 + Math.floor(n / 8) * 160,
    w: 110,
    h: 110,
  },
})

function party(n: number): readonly ServiceIntent[] {
  const checkId = uuidv7()
  const lines = range(n === 0 ? LINES : LINES_ELSEWHERE)
  return [
    { type: 'openCheck', checkId, tableId: `busy-${n}`, provisional: `B-${n + 1}` },
    ...lines.map(
      (line): ServiceIntent => ({
        type: 'addLine',
        checkId,
        lineId: uuidv7(),
        productId: `busy-${line}`,
        quantity: 1,
        seen: { unitPriceMinor: priceOf(line), setupSeq: Number.MAX_SAFE_INTEGER },
      }),
    ),
  ]
}
