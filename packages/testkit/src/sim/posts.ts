import type { SetupCommand } from '@comanda/domain'
import { serviceLogOf } from '@comanda/protocol'
import type { Random } from './random.ts'
import { MULTI_SESSION_ID, personAt, RESTAURANT_ID, terminalOf } from './sim-restaurant.ts'

const TERRACE_ID = 'terrace'

/** Who works at a terminal, and on which logs. */
export interface Post {
  readonly index: number
  readonly role: 'all' | 'waiter' | 'cashier' | 'cook'
  /** `null`: a kitchen display that only follows others. */
  readonly multiSessionId: string | null
  /** Multi-sessions whose tickets it sees to besides its own. */
  readonly follows: readonly string[]
}

const at = (index: number, role: Post['role'], multiSessionId: string | null = MULTI_SESSION_ID): Post => ({
  index,
  role,
  multiSessionId,
  follows: [],
})

/** In every third lunch there is a terrace as well, and one kitchen for both. */
const hasTerrace = (seed: number): boolean => seed % 3 === 1

/** Who stands where at the lunch of a seed: the first may do all, further ones are waiters, a cashier and a cook. */
export function postsOf(seed: number, random: Random, terminals?: number): readonly Post[] {
  if (terminals === undefined && hasTerrace(seed)) return withTerrace(seed)
  const count = terminals ?? random.between(2, 5)
  return Array.from({ length: count }, (_, index) => {
    if (count > 2 && index === count - 1) return at(index, 'cook')
    if (count > 2 && index === 1) return at(index, 'cashier')
    return at(index, index % 3 === 2 ? 'waiter' : 'all')
  })
}

const withTerrace = (seed: number): readonly Post[] => [
  at(0, 'all'),
  at(1, 'cashier'),
  at(2, 'waiter'),
  at(3, 'all', TERRACE_ID),
  seed % 2 === 0
    ? { ...at(4, 'cook'), follows: [TERRACE_ID] }
    : { ...at(4, 'cook', null), follows: [MULTI_SESSION_ID, TERRACE_ID] },
]

/** Service logs that a terminal has at the end. */
export const logsOf = ({ multiSessionId, follows }: Post): readonly string[] =>
  (multiSessionId === null ? follows : [multiSessionId, ...follows]).map((id) =>
    serviceLogOf(RESTAURANT_ID, id),
  )

/** Service logs of a lunch. */
export const serviceLogs = (posts: readonly Post[]): readonly string[] => [...new Set(posts.flatMap(logsOf))]

const roles: readonly unknown[] = [
  { type: 'saveRole', value: { id: 'cook', name: 'Cook', permissions: ['workKitchen'] } },
  {
    type: 'saveRole',
    value: {
      id: 'cashier',
      name: 'Cashier',
      permissions: [
        'addLines',
        'lowerQuantity',
        'takePayments',
        'chooseCustomer',
        'refund',
        'manageTill',
        'openDrawer',
      ],
    },
  },
]

const garden: readonly unknown[] = [
  { type: 'saveFloor', value: { id: 'garden', name: 'Garden', width: 1000, height: 800, position: 1 } },
  { type: 'saveMultiSession', value: { id: TERRACE_ID, name: 'Terrace', floorIds: ['garden'] } },
  ...[1, 2, 3].map((n) => ({
    type: 'saveTable',
    value: {
      id: `garden-${n}`,
      floorId: 'garden',
      number: `G${n}`,
      seats: 4,
      shape: 'round',
      x: 100 * n,
      y: 0,
      w: 80,
      h: 80,
    },
  })),
]

/** What the setup of a bare restaurant needs besides, so that everybody is at their post. */
export const manned = (posts: readonly Post[]): readonly SetupCommand[] =>
  [
    ...roles,
    ...(posts.some(({ multiSessionId }) => multiSessionId === TERRACE_ID) ? garden : []),
    ...posts.flatMap((post) => [personAt(post.index, post.role), terminalAt(post)]),
  ] as readonly SetupCommand[]

const terminalAt = ({ index, multiSessionId, follows }: Post): unknown => ({
  type: 'saveTerminal',
  value: {
    id: terminalOf(index),
    name: `Terminal ${index}`,
    code: `T${index}`,
    multiSessionId,
    link: { mode: (['bus', 'bus', 'held', 'interval'] as const)[index % 4], intervalMs: 500 },
    ...(follows.length > 0 && { home: 'kitchen', kitchen: { stationIds: [], multiSessionIds: [] } }),
  },
})
