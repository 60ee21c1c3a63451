import type { ServiceState } from '@comanda/domain'

const known = new WeakMap<ServiceState['checks'], readonly string[]>()

/** Tables of the same party, two ids each, joined by a space: the table of a check and each further one. */
export function linkedPairs({ checks }: Pick<ServiceState, 'checks'>): readonly string[] {
  let pairs = known.get(checks)
  if (pairs === undefined) {
    pairs = Object.values(checks).flatMap(({ tableId, alsoAt }) => {
      const chain = tableId === null ? alsoAt : [tableId, ...alsoAt]
      return chain.slice(1).map((id) => `${chain[0]} ${id}`)
    })
    known.set(checks, pairs)
  }
  return pairs
}
