import { ana, ben, givenSetup, max, restaurantWith, type SetupFact, server } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { accountOf, accountsOf } from './account.ts'
import { ENTRIES_KEPT } from './house-account.ts'

const gray = ana.saves({ type: 'createCustomer', customerId: 'gray', data: { name: 'Gray' } })
const black = ana.saves({ type: 'createCustomer', customerId: 'black', data: { name: 'Black' } })
const terms = (customerId: string, allowed: boolean, limitMinor: number | null = null) =>
  ({ type: 'setAccountTerms', customerId, allowed, limitMinor }) as const
const entry = (entryId: string, amountMinor: number, customerId = 'gray') =>
  server.saves({
    type: 'enterOnAccount',
    customerId,
    entryId,
    kind: amountMinor < 0 ? 'payOff' : 'charge',
    amountMinor,
    check: { id: 'c1', label: '14' },
    method: 'House',
    from: 'r1/service/dining',
    made: { by: 'ben', terminal: 'T2', at: 77 },
  })

describe('[F5.2] [F3.6] a house account', () => {
  test('who may have one, and how far, is said by whoever manages accounts', () => {
    const story = givenSetup(gray)
    story.when(ana.saves(terms('gray', true))).refused('not-permitted', { permission: 'manageAccounts' })
    story.when(max.saves(terms('nobody', true))).refused('customer-unknown')
    const { state } = story.when(max.saves(terms('gray', true, 5_000)))
    expect(accountOf(state, 'gray')).toMatchObject({ allowed: true, limitMinor: 5_000, balanceMinor: 0 })
    story.when(max.saves(terms('gray', true, 5_000))).gives()
  })

  test('what somebody else said about it, unseen, is not overwritten', () => {
    const { seq } = givenSetup(gray)
    givenSetup(gray, max.saves(terms('gray', true, 5_000)))
      .when(
        max
          .on('T1')
          .saw(seq)
          .saves(terms('gray', true, 9_000)),
      )
      .refused('superseded', { field: 'account', by: 'max' })
  })

  test('entries raise and lower what is owed; the last few stay, with who, where, when and what was owed then', () => {
    const story = givenSetup(gray, max.saves(terms('gray', true, 1_000)), entry('p1', 700))
    const { state } = story.when(entry('p2', 500))
    expect(accountOf(state, 'gray')).toMatchObject({
      balanceMinor: 1_200,
      entries: [
        {
          entryId: 'p2',
          kind: 'charge',
          amountMinor: 500,
          balanceMinor: 1_200,
          isOverLimit: true,
          check: { label: '14' },
          by: 'ben',
          terminal: 'T2',
          at: 77,
        },
        { entryId: 'p1', balanceMinor: 700, isOverLimit: false },
      ],
    })
    for (let i = 0; i < 9; i += 1) story.when(entry(`x${i}`, -100))
    expect(accountOf(story.state, 'gray').entries).toHaveLength(ENTRIES_KEPT)
    expect(accountOf(story.state, 'gray').balanceMinor).toBe(300)
  })

  test('[INV10] only the server enters what a service log did', () => {
    const { command } = entry('p1', 100)
    const { by, terminal, replica } = ben
    givenSetup(gray).when({ by, terminal, replica, command }).refused('not-permitted')
  })

  test('an adjustment has a reason and a person; the same one again is nothing', () => {
    const adjust = (reason: string, amountMinor = 2_000) =>
      ({ type: 'adjustAccount', customerId: 'gray', entryId: 'a1', amountMinor, reason }) as const
    const story = givenSetup(gray)
    story.when(ana.saves(adjust('from the old book'))).refused('not-permitted')
    story.when(max.saves(adjust(' '))).refused('reason-missing')
    const { state } = story.when(max.saves(adjust('from the old book')))
    expect(accountOf(state, 'gray')).toMatchObject({
      balanceMinor: 2_000,
      entries: [{ kind: 'adjustment', reason: 'from the old book', by: 'max', terminal: 'T3' }],
    })
    story.when(max.saves(adjust('from the old book'))).gives()
  })

  test('[C18] customers who are one owe together what they owed apart, and a late entry finds them', () => {
    const { state } = givenSetup(
      gray,
      black,
      max.saves(terms('black', true, 3_000)),
      entry('p1', 700),
      entry('p2', 500, 'black'),
      ana.saves({ type: 'mergeCustomers', keep: 'gray', merged: 'black' }),
    ).when(entry('p3', 100, 'black'))
    expect(accountOf(state, 'black')).toMatchObject({
      customerId: 'gray',
      allowed: true,
      limitMinor: 3_000,
      balanceMinor: 1_300,
    })
    expect(Object.keys(state.accounts)).toEqual(['gray'])
    expect(accountOf(state, 'gray').entries.map(({ entryId }) => entryId)).toEqual(['p3', 'p1', 'p2'])
  })

  test('all accounts, who owes most first; one that was never used is none', () => {
    const facts: readonly SetupFact[] = [
      { type: 'customerCreated.v1', customerId: 'gray', duplicates: [], personal: { name: 'Gray' } },
      { type: 'accountTermsSet.v1', customerId: 'black', allowed: false, limitMinor: null },
      { type: 'accountTermsSet.v1', customerId: 'gray', allowed: true, limitMinor: null },
      { type: 'accountAdjusted.v1', customerId: 'lost', entryId: 'a', amountMinor: 5, reason: 'x' },
    ]
    const listed = accountsOf(restaurantWith(...facts))
    expect(listed.map(({ account, customer }) => [account.customerId, customer?.name])).toEqual([
      ['lost', undefined],
      ['gray', 'Gray'],
    ])
  })
})
