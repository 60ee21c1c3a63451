import { dish, pick } from './dish.ts'
import { Party } from './party.ts'
import type { Step } from './step.ts'

const DAY = 24 * 60

/** Opened at a table by mistake, or for guests who did not stay. */
function leftAgain(daysAgo: number, table: string): readonly Step[] {
  const past = new Party({ key: `${daysAgo}-${table}`, waiter: 'ana', kitchen: 'kitchen', table })
  const since = daysAgo * DAY
  return [
    ...past.sitsDown(since, 3),
    ...past.orders(since - 2, [dish('agua-grande'), dish('barril', 2, { variantId: 'barril-030' })]),
    ...past.fires(since - 3),
    ...past.does(
      since - 8,
      () => [{ type: 'cancelCheck', reason: { reasonId: 'left', text: 'Guests have left' } }],
      'lucia',
    ),
  ]
}

/** Two friends met two others: one check in the end, which went on the house. */
function joined(daysAgo: number): readonly Step[] {
  const since = daysAgo * DAY - 30
  const one = new Party({ key: `${daysAgo}-one`, waiter: 'ana', kitchen: 'kitchen', table: '11' })
  const other = new Party({ key: `${daysAgo}-other`, waiter: 'ben', kitchen: 'kitchen', table: '12' })
  return [
    ...one.sitsDown(since, 2),
    ...one.customer(since - 1, 'lola-quintana'),
    ...one.orders(since - 2, [dish('cava', 2, { variantId: 'cava-copa' }), dish('jamon')]),
    ...one.fires(since - 3),
    ...other.sitsDown(since - 5, 2),
    ...other.orders(since - 6, [
      dish('solomillo', 2, { modifiers: [pick('degree', 'degree-rare')] }),
      dish('albarino', 1, { variantId: 'albarino-botella' }),
    ]),
    ...other.does(since - 9, () => [{ type: 'mergeChecks', into: one.checkId }], 'ben'),
    ...one.does(
      since - 60,
      () => [{ type: 'cancelCheck', reason: { reasonId: 'staff', text: 'Staff meal' } }],
      'lucia',
    ),
  ]
}

function onTheTerrace(daysAgo: number): readonly Step[] {
  const since = daysAgo * DAY - 15
  const past = new Party({ key: `${daysAgo}-23`, waiter: 'tomas', kitchen: 'hatch', table: '23' })
  return [
    ...past.sitsDown(since, 4),
    ...past.customer(since - 1, 'ramon-beltran'),
    ...past.orders(since - 2, [dish('tercio', 4), dish('croquetas', 2)]),
    ...past.fires(since - 3),
    ...past.does(since - 20, () => [
      { type: 'cancelCheck', reason: { reasonId: 'left', text: 'It began to rain' } },
    ]),
  ]
}

/** Checks that are closed for long, so that there is something to find. */
export const earlierDays = (): readonly Step[] => [
  ...leftAgain(3, '8'),
  ...joined(2),
  ...onTheTerrace(2),
  ...leftAgain(1, '13'),
  ...onTheTerrace(1),
]
