import type { ServiceIntent, SetupIntent, Station } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import { v7 as uuidv7 } from 'uuid'
import { inBatches } from './in-batches.ts'
import { range } from './members.ts'

/** Dishes on a ticket: 4 to 8. */
const FEWEST = 4
const MOST = 8
const DISHES = ['Lamb chops', 'Grilled octopus with paprika', 'Green salad', 'House croquettes', 'Sea bass']
const NOTES = ['', '', 'no salt', '', 'sauce on the side, and cut in two']
const PRICE_MINOR = 1_200

/**
 * Fires so many tickets in the first multi-session of the first restaurant: each the dishes of one check,
 * all made at one station, in turns of the stations that it has.
 */
export async function openTickets(hub: Hub, count: number): Promise<void> {
  if (count === 0) return
  const [restaurantId = ''] = hub.restaurants()
  const { stations, taxes, multiSessions } = hub.setup(restaurantId)
  const [taxId = ''] = Object.keys(taxes)
  const [multiSessionId = ''] = Object.keys(multiSessions)
  const kitchens = Object.values(stations).filter(({ kind }) => kind === 'prep')
  const setup = setupLogOf(restaurantId)
  const service = serviceLogOf(restaurantId, multiSessionId)
  await inBatches([CATEGORY], (command) => hub.command(setup, command))
  await inBatches(
    kitchens.flatMap((station) => productsOf(station, taxId)),
    (command) => hub.command(setup, command),
  )
  for (const n of range(count)) {
    const station = kitchens[n % kitchens.length]
    await inBatches(ordered(n, station?.id ?? ''), (command) => hub.command(service, command))
  }
}

const CATEGORY: SetupIntent = {
  type: 'saveCategory',
  value: { id: 'fired', name: 'Fired', color: '', position: 900 },
}

const productsOf = ({ id: stationId }: Pick<Station, 'id'>, taxId: string): readonly SetupIntent[] =>
  DISHES.map((name, position) => ({
    type: 'saveProduct',
    value: {
      id: `fired-${stationId}-${position}`,
      categoryId: 'fired',
      stationIds: [stationId],
      name,
      priceMinor: PRICE_MINOR,
      taxIds: [taxId],
      color: '',
      position,
    },
  }))

function ordered(n: number, stationId: string): readonly ServiceIntent[] {
  const checkId = uuidv7()
  const lines = range(FEWEST + (n % (MOST - FEWEST + 1))).map((place) => ({ place, lineId: uuidv7() }))
  return [
    { type: 'openCheck', checkId, tableId: null, provisional: `F-${n + 1}` },
    ...lines.map(
      ({ place, lineId }): ServiceIntent => ({
        type: 'addLine',
        checkId,
        lineId,
        productId: `fired-${stationId}-${place % DISHES.length}`,
        quantity: 1 + ((n + place) % 3),
        kitchenNote: NOTES[(n + place) % NOTES.length] ?? '',
        seen: { unitPriceMinor: PRICE_MINOR, setupSeq: Number.MAX_SAFE_INTEGER },
      }),
    ),
    {
      type: 'fireLines',
      checkId,
      fireId: uuidv7(),
      units: lines.map(({ place, lineId }) => ({ lineId, part: '', upTo: 1 + ((n + place) % 3) })),
    },
  ]
}
