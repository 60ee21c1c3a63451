import type { SetupCommand } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { manned, type Post } from './posts.ts'
import { lunchMenu, oneWaiterPerTable } from './sim-menu.ts'
import { lunchMoney, restaurantOf } from './sim-money.ts'
import { RESTAURANT_ID, setUp } from './sim-restaurant.ts'

/** Tells a new server everything about the restaurant, before its doors open. */
export function opening(hub: Hub, seed: number, posts: readonly Post[]): { readonly done: boolean } {
  const state = { done: false }
  const commands = [
    ...setUp(posts.length),
    ...manned(posts),
    ...lunchMenu,
    ...lunchMoney,
    ...(seed % 4 === 0 ? [oneWaiterPerTable] : []),
  ]
  const run = async (): Promise<void> => {
    await hub.addRestaurant(restaurantOf(seed))
    await Promise.all(commands.map((command) => told(hub, command as SetupCommand)))
    state.done = true
  }
  void run()
  return state
}

async function told(hub: Hub, command: SetupCommand): Promise<void> {
  const answer = await hub.command(setupLogOf(RESTAURANT_ID), command)
  if (!answer.ok) throw new Error(`set-up refused: ${JSON.stringify(answer.refusal)}`)
}
