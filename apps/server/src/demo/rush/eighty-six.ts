import { type Move, pick, productsIn, type Scene } from './scene.ts'

/** So many things are out at a time, for so long. */
const MOST_OUT = 2
const OUT_MS = 60_000

/** Something is sold out, and comes back after a while. */
export function eightySix(scene: Scene): Move | null {
  const { setup, crew, now, random } = scene
  const out = Object.values(setup.availability).filter(
    ({ soldOut, set }) => soldOut && crew.has(set.terminal),
  )
  const back = out.find(({ set }) => now - set.at > OUT_MS)
  if (back !== undefined) return says(back.itemId, false)
  if (out.length >= MOST_OUT) return null
  const product = pick(
    productsIn(scene).filter(({ id, favourite }) => !favourite && setup.availability[id] === undefined),
    random,
  )
  return product === null ? null : says(product.id, true)
}

const says = (itemId: string, soldOut: boolean): Move => ({
  checkId: null,
  tableId: null,
  commands: [],
  setupCommands: [{ type: 'setAvailability', itemId, soldOut, remaining: null }],
})
