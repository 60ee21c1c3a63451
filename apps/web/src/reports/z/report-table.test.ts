import { NO_SUMS, NO_TAKINGS, type PaymentMethodId } from '@comanda/domain'
import { expect, test } from 'vitest'
import { reportTable } from './report-table.ts'

const t = (key: string, values?: Readonly<Record<string, unknown>>) =>
  values === undefined ? key : `${key} ${Object.values(values).join(' ')}`

const setup = {
  restaurant: { currency: { code: 'EUR', exponent: 2 } },
  people: { ana: { name: 'Ana' } },
  categories: {},
} as unknown as Parameters<typeof reportTable>[1]['setup']

test('[F5.3] a Z as a table: every figure of the paper, in whole units with a decimal point', () => {
  const rows = reportTable(
    {
      number: 3,
      day: '2031-05-17',
      from: null,
      to: Date.UTC(2031, 4, 17, 22),
      by: 'ana',
      takings: {
        ...NO_TAKINGS,
        checks: 2,
        totalMinor: 1_205,
        linesMinor: 1_205,
        byCategory: { drinks: { units: 3, amountMinor: 1_205 } },
        byPerson: { ana: { ...NO_SUMS, checks: 2, soldMinor: 1_205, takenMinor: -5 } },
      },
      tills: [],
      carriedOver: [{ checkId: 'c', label: '7', totalMinor: 500, paidMinor: 200 }],
      unheard: [],
    },
    { t: t as never, setup },
  )
  expect(rows.slice(0, 3)).toEqual([
    ['z 3', '2031-05-17', '2031-05-17T22:00:00.000Z', 'Ana', ''],
    ['table.part', 'table.of', 'table.what', 'table.number', 'paper.amount'],
    ['paper.sales', '', 'paper.goods', '', '12.05'],
  ])
  expect(rows).toContainEqual(['paper.categories', 'paper.gone', 'paper.amount', '3', '12.05'])
  expect(rows).toContainEqual(['paper.persons', 'Ana', 'paper.taken', '', '-0.05'])
  expect(rows).toContainEqual(['paper.carried', 'paper.check 7', 'table.left', '', '3.00'])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]))
})

test('[F5.3] what was put on house accounts and paid off them is in the table as it is on the paper', () => {
  const house = 'house' as PaymentMethodId
  const account = { methodId: house, name: 'House', kind: 'account', count: 1, amountMinor: 900 } as const
  const none = { roundingMinor: 0, tipMinor: 0, refunds: 0, refundMinor: 0 }
  const takings = {
    ...NO_TAKINGS,
    byMethod: { house: { ...account, ...none } },
    payOffs: { count: 2, amountMinor: 2_500 },
  }
  const report = { number: 3, day: '2031-05-17', from: null, to: 0, by: 'ana', takings }
  const rows = reportTable({ ...report, tills: [], carriedOver: [], unheard: [] }, { t: t as never, setup })
  expect(rows.filter(([part]) => part === 'paper.accounts')).toEqual([
    ['paper.accounts', '', 'paper.charged', '', '9.00'],
    ['paper.accounts', '', 'paper.payOffs', '2', '25.00'],
  ])
})
