import { Product, type SetupCommand } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { range } from './members.ts'

const BATCH = 500

/** Gives the first restaurant so many products more, in the categories that it has. */
export async function addProducts(hub: Hub, count: number): Promise<void> {
  const [restaurantId = ''] = hub.restaurants()
  if (count === 0) return
  const { categories, taxes } = hub.setup(restaurantId)
  const categoryIds = Object.keys(categories)
  const commands = range(count).map(
    (n): SetupCommand => ({
      type: 'saveProduct',
      value: Product.parse({
        id: `more-${n}`,
        categoryId: categoryIds[n % categoryIds.length],
        name: `More ${n}`,
        priceMinor: 100 + n,
        taxIds: Object.keys(taxes).slice(0, 1),
        color: '',
        position: 1_000 + n,
      }),
    }),
  )
  for (let from = 0; from < count; from += BATCH)
    await Promise.all(
      commands.slice(from, from + BATCH).map((command) => hub.command(setupLogOf(restaurantId), command)),
    )
}
