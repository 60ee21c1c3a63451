import { ana, givenSetup } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { customerOf, likelyDuplicates, searchCustomers } from './customers.ts'
import { CUSTOMER_DEFAULTS } from './defaults.ts'
import type { CustomerData } from './entities.ts'

const data = (name: string, phone = '', email = ''): CustomerData => ({
  ...CUSTOMER_DEFAULTS,
  name,
  phone,
  email,
  note: '',
})
const create = (customerId: string, ...rest: Parameters<typeof data>) =>
  ana.saves({ type: 'createCustomer', customerId, data: data(...rest) })

describe('[F3.6] [C18] likely the same person', () => {
  const isLike = (a: CustomerData, b: CustomerData) => {
    const { state } = givenSetup(ana.saves({ type: 'createCustomer', customerId: 'k1', data: a }))
    return likelyDuplicates(state, b).length === 1
  }

  test.each([
    ['same phone, however written', data('A', '600 100 200'), data('B', '+34 600-100-200'), true],
    ['other phones', data('A', '600100200'), data('A', '600100201'), false],
    ['same mail, however written', data('A', '', 'Á@x.org'), data('B', '', ' á@X.org'), true],
    ['same mail, other phones', data('A', '1', 'a@x.org'), data('B', '2', 'a@x.org'), true],
    ['same name, accents and case aside', data('José Pérez'), data('jose perez'), true],
    ['same name, one has a phone', data('Gray'), data('Gray', '600'), true],
    ['same name, other mails', data('Gray', '', 'a@x.org'), data('Gray', '', 'b@x.org'), false],
    ['other names, nothing else known', data('Gray'), data('Black'), false],
    ['phones that are no numbers', data('Gray', 'unknown'), data('Black', 'none'), false],
  ])('%s', (_why, a, b, expected) => {
    expect(isLike(a, b)).toBe(expected)
    expect(isLike(b, a)).toBe(expected)
  })

  test('one who was merged is no duplicate any more', () => {
    const { state } = givenSetup(
      create('k1', 'Gray'),
      create('k2', 'Gray'),
      ana.saves({ type: 'mergeCustomers', keep: 'k1', merged: 'k2' }),
    )
    expect(likelyDuplicates(state, data('Gray'))).toEqual(['k1'])
  })
})

describe('the customer behind an id', () => {
  test('through any number of merges', () => {
    const { state } = givenSetup(
      create('k1', 'A'),
      create('k2', 'B'),
      create('k3', 'C'),
      ana.saves({ type: 'mergeCustomers', keep: 'k2', merged: 'k1' }),
      ana.saves({ type: 'mergeCustomers', keep: 'k3', merged: 'k2' }),
    )
    expect(['k1', 'k2', 'k3'].map((id) => customerOf(state, id)?.id)).toEqual(['k3', 'k3', 'k3'])
    expect(customerOf(state, 'k9')).toBeUndefined()
  })

  test('a circle of merges, should there ever be one, ends', () => {
    const { state } = givenSetup(
      create('k1', 'A'),
      create('k2', 'B'),
      { type: 'customersMerged.v1', keep: 'k1', merged: 'k2' },
      { type: 'customersMerged.v1', keep: 'k2', merged: 'k1' },
    )
    expect(customerOf(state, 'k1')).toBeDefined()
  })
})

test('search finds every word, in name, phone or mail', () => {
  const { state } = givenSetup(
    create('k1', 'Ángela Pérez', '+34 600 100 200'),
    create('k2', 'Bruno Perez', '', 'bruno@example.org'),
    create('k3', 'Carla Soto'),
    create('k4', 'Ana Zorro'),
    ana.saves({ type: 'mergeCustomers', keep: 'k3', merged: 'k4' }),
  )
  const found = (query: string) => searchCustomers(state, query).map(({ id }) => id)
  expect(found('perez')).toEqual(['k1', 'k2'])
  expect(found('PEREZ ang')).toEqual(['k1'])
  expect(found('600100200')).toEqual(['k1'])
  expect(found('example.org')).toEqual(['k2'])
  expect(found('')).toEqual(['k1', 'k2', 'k3'])
  expect(found('nobody')).toEqual([])
})
