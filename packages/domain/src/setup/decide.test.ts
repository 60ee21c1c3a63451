import {
  ana,
  ben,
  clock,
  eve,
  givenSetup,
  max,
  type SetupFact,
  type SetupIntent,
  server,
  smallRestaurant,
  withOpenChecksOn,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { PERMISSIONS } from '../permission.ts'

const SEEN = smallRestaurant.seq
const plan = { x: 0, y: 0, w: 80, h: 80 }
const restaurant = {
  id: 'r1',
  name: 'La Prueba',
  currency: { code: 'EUR', exponent: 2 },
  locale: 'en',
  timeZone: 'UTC',
} as const
const beer = { id: 'beer', categoryId: 'drinks', name: 'beer', priceMinor: 350, taxIds: ['vat21'] }
const table = { id: 'table-5', floorId: 'ground', number: '5', seats: 6, shape: 'round', ...plan } as const
const terminal = { id: 'T1', name: 'Bar', code: 'B1', multiSessionId: 'dining', link: {} } as const

/** One example of every command that saves a record, and the fact that it becomes. */
const saves: readonly [SetupIntent, SetupFact][] = [
  [
    { type: 'saveRestaurant', value: restaurant },
    { type: 'restaurantSaved.v1', value: restaurant },
  ],
  [
    { type: 'saveCategory', value: { id: 'food', name: 'Kitchen' } },
    { type: 'categorySaved.v1', value: { id: 'food', name: 'Kitchen' } },
  ],
  [
    { type: 'saveTax', value: { id: 'vat10', name: 'VAT', ratePpm: 110_000, included: true } },
    { type: 'taxSaved.v1', value: { id: 'vat10', name: 'VAT', ratePpm: 110_000, included: true } },
  ],
  [
    { type: 'saveProduct', value: beer },
    { type: 'productSaved.v1', value: beer },
  ],
  [
    { type: 'saveFloor', value: { id: 'ground', name: 'Hall', width: 900, height: 900 } },
    { type: 'floorSaved.v1', value: { id: 'ground', name: 'Hall', width: 900, height: 900 } },
  ],
  [
    { type: 'saveTable', value: table },
    { type: 'tableSaved.v1', value: table },
  ],
  [
    { type: 'saveRole', value: { id: 'waiter', name: 'Waiter', permissions: ['addLines'] } },
    { type: 'roleSaved.v1', value: { id: 'waiter', name: 'Waiter', permissions: ['addLines'] } },
  ],
  [
    { type: 'savePerson', value: { id: 'eve', name: 'Eve', roleId: 'waiter', pin: null } },
    { type: 'personSaved.v1', value: { id: 'eve', name: 'Eve', roleId: 'waiter', pin: null } },
  ],
  [
    { type: 'saveTerminal', value: terminal },
    { type: 'terminalSaved.v1', value: terminal },
  ],
  [
    { type: 'saveMultiSession', value: { id: 'dining', name: 'Dining', floorIds: ['ground'] } },
    { type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining', floorIds: ['ground'] } },
  ],
  [
    { type: 'saveModifierGroup', value: { id: 'milk', name: 'Milk', options: [{ id: 'oat', name: 'Oat' }] } },
    {
      type: 'modifierGroupSaved.v1',
      value: { id: 'milk', name: 'Milk', options: [{ id: 'oat', name: 'Oat' }] },
    },
  ],
  [
    { type: 'saveOrderType', value: { id: 'away', name: 'Takeaway', kind: 'takeaway' } },
    { type: 'orderTypeSaved.v1', value: { id: 'away', name: 'Takeaway', kind: 'takeaway' } },
  ],
  [
    { type: 'saveStation', value: { id: 'grill', name: 'Grill' } },
    { type: 'stationSaved.v1', value: { id: 'grill', name: 'Grill' } },
  ],
  [
    { type: 'saveProductSet', value: { id: 'bar', name: 'Bar menu', categoryIds: ['drinks'] } },
    { type: 'productSetSaved.v1', value: { id: 'bar', name: 'Bar menu', categoryIds: ['drinks'] } },
  ],
  [
    { type: 'saveNoteChip', value: { id: 'rare', text: 'rare', use: 'kitchen', categoryIds: ['food'] } },
    { type: 'noteChipSaved.v1', value: { id: 'rare', text: 'rare', use: 'kitchen', categoryIds: ['food'] } },
  ],
  [
    { type: 'saveReason', value: { id: 'cold', text: 'came cold', uses: ['void', 'comp'] } },
    { type: 'reasonSaved.v1', value: { id: 'cold', text: 'came cold', uses: ['void', 'comp'] } },
  ],
]

describe('[SET1] saving a record', () => {
  test.each(saves)('%j replaces it', (intent, fact) => {
    givenSetup().when(max.saves(intent)).gives(fact)
  })

  test.each(saves)('[INV10] %j needs backOffice', (intent) => {
    for (const hands of [ana, eve, zoe])
      givenSetup().when(hands.saves(intent)).refused('not-permitted', { permission: 'backOffice' })
    givenSetup().when(server.saves(intent))
  })

  test.each(saves)('[C28] %j over a change that its author has not seen is refused, with names', (intent) => {
    givenSetup(server.at('12:40').saves(intent))
      .when(max.saw(SEEN).saves(intent))
      .refused('superseded', { by: 'system', terminal: 'server', at: clock('12:40') })
    givenSetup(server.saves(intent)).when(max.saves(intent))
  })

  test('what is saved refers to what there is', () => {
    givenSetup()
      .when(max.saves({ type: 'saveProduct', value: { ...beer, categoryId: 'gone' } }))
      .refused('category-unknown', { name: 'beer' })
    givenSetup()
      .when(max.saves({ type: 'saveProduct', value: { ...beer, taxIds: ['vat21', 'gone'] } }))
      .refused('tax-unknown', { taxId: 'gone' })
    givenSetup()
      .when(max.saves({ type: 'saveTable', value: { ...table, floorId: 'gone' } }))
      .refused('floor-unknown')
    givenSetup()
      .when(max.saves({ type: 'savePerson', value: { id: 'new', name: 'New', roleId: 'gone', pin: null } }))
      .refused('role-unknown')
  })

  test('two tables never share a number', () => {
    givenSetup()
      .when(max.saves({ type: 'saveTable', value: { ...table, number: '7' } }))
      .refused('table-number-taken', { number: '7' })
    givenSetup(max.saves({ type: 'deleteTable', tableId: 'table-7' }))
      .when(max.saves({ type: 'saveTable', value: { ...table, number: '7' } }))
      .gives({ type: 'tableSaved.v1', value: { ...table, number: '7' } })
  })
})

describe('[C19] a product', () => {
  test('remembers its former prices, newest first', () => {
    const priced = (priceMinor: number) => max.saves({ type: 'saveProduct', value: { ...beer, priceMinor } })
    const { state } = givenSetup(priced(350), priced(350)).when(priced(400))
    expect(state.products.beer).toMatchObject({
      priceMinor: 400,
      former: [
        { name: beer.name, taxIds: beer.taxIds, priceMinor: 350, untilSeq: SEEN + 3 },
        { name: beer.name, taxIds: beer.taxIds, priceMinor: 300, untilSeq: SEEN + 1 },
      ],
    })
  })

  test('is archived once', () => {
    const archive = max.saves({ type: 'archiveProduct', productId: 'beer' })
    givenSetup().when(archive).gives({ type: 'productArchived.v1', productId: 'beer' })
    givenSetup(archive).when(archive).gives()
    givenSetup()
      .when(max.saves({ type: 'archiveProduct', productId: 'gone' }))
      .refused('product-unknown')
    givenSetup()
      .when(ana.saves({ type: 'archiveProduct', productId: 'beer' }))
      .refused('not-permitted')
  })

  test('saving brings an archived one back, but never unseen', () => {
    const archive = server.saves({ type: 'archiveProduct', productId: 'beer' })
    givenSetup(archive)
      .when(max.saw(SEEN).saves({ type: 'saveProduct', value: beer }))
      .refused('superseded', { by: 'system' })
    const { state } = givenSetup(archive).when(max.saves({ type: 'saveProduct', value: beer }))
    expect(state.products.beer).not.toHaveProperty('archived')
  })
})

describe('[C20] deleting tables and floors', () => {
  const deleteTable = max.saves({ type: 'deleteTable', tableId: 'table-5' })
  const deleteFloor = max.saves({ type: 'deleteFloor', floorId: 'ground' })

  test('a table goes, and is remembered', () => {
    const { state } = givenSetup().when(deleteTable).gives({ type: 'tableDeleted.v1', tableId: 'table-5' })
    expect(state.tables['table-5']).toMatchObject({ number: '5', deleted: { by: 'max' } })
    givenSetup(deleteTable).when(deleteTable).gives()
  })

  test('[C28] one with an open check is refused, with its number', () => {
    withOpenChecksOn('table-5')
      .givenSetup()
      .when(deleteTable)
      .refused('table-in-use', { tables: ['5'] })
  })

  test('a floor goes with its tables', () => {
    givenSetup()
      .when(deleteFloor)
      .gives(
        { type: 'tableDeleted.v1', tableId: 'table-5' },
        { type: 'tableDeleted.v1', tableId: 'table-7' },
        { type: 'tableDeleted.v1', tableId: 'table-9' },
        { type: 'floorDeleted.v1', floorId: 'ground' },
      )
    givenSetup(deleteFloor).when(deleteFloor).gives()
    withOpenChecksOn('table-7', 'table-20')
      .givenSetup()
      .when(deleteFloor)
      .refused('table-in-use', { tables: ['7'] })
  })

  test('unknown ones are refused; [INV10] both need backOffice', () => {
    givenSetup()
      .when(max.saves({ type: 'deleteTable', tableId: 'gone' }))
      .refused('table-unknown')
    givenSetup()
      .when(max.saves({ type: 'deleteFloor', floorId: 'gone' }))
      .refused('floor-unknown')
    givenSetup()
      .when(ana.saves({ type: 'deleteTable', tableId: 'table-5' }))
      .refused('not-permitted')
    givenSetup()
      .when(ana.saves({ type: 'deleteFloor', floorId: 'ground' }))
      .refused('not-permitted')
  })

  test('nobody puts back unseen what somebody deleted', () => {
    const gone = server.saves({ type: 'deleteTable', tableId: 'table-5' })
    const save = { type: 'saveTable', value: table } as const
    givenSetup(gone).when(max.saw(SEEN).saves(save)).refused('superseded', { by: 'system' })
    expect(givenSetup(gone).when(max.saves(save)).state.tables['table-5']).not.toHaveProperty('deleted')
    givenSetup(server.saves({ type: 'deleteFloor', floorId: 'ground' }))
      .when(
        max
          .saw(SEEN)
          .saves({ type: 'saveFloor', value: { id: 'ground', name: 'Hall', width: 900, height: 900 } }),
      )
      .refused('superseded', { by: 'system' })
    givenSetup(server.saves({ type: 'deleteFloor', floorId: 'ground' }))
      .when(max.saves(save))
      .refused('floor-unknown')
  })
})

describe('[SET2] revoking a terminal', () => {
  const revoke = max.saves({ type: 'revokeTerminal', terminalId: 'T1' })

  test('once; unknown ones are refused; needs backOffice', () => {
    givenSetup().when(revoke).gives({ type: 'terminalRevoked.v1', terminalId: 'T1' })
    givenSetup(revoke).when(revoke).gives()
    givenSetup()
      .when(max.saves({ type: 'revokeTerminal', terminalId: 'T9' }))
      .refused('terminal-unknown')
    givenSetup()
      .when(ana.saves({ type: 'revokeTerminal', terminalId: 'T1' }))
      .refused('not-permitted')
  })

  test('is for good: saving the terminal does not undo it', () => {
    givenSetup(revoke)
      .when(max.saves({ type: 'saveTerminal', value: terminal }))
      .refused('terminal-revoked')
    const { state } = givenSetup(revoke, { type: 'terminalSaved.v1', value: terminal })
    expect(state.terminals.T1).toMatchObject({ name: 'Bar', revoked: { by: 'max' } })
  })
})

describe('customers', () => {
  const data = (name: string, phone = '', email = '', note = '') => ({ name, phone, email, note })
  const create = (customerId: string, name: string, phone = '', email = '') =>
    ({ type: 'createCustomer', customerId, data: data(name, phone, email) }) as const
  const merge = (keep: string, merged: string) => ({ type: 'mergeCustomers', keep, merged }) as const

  test('are created by whoever may choose one', () => {
    givenSetup()
      .when(ana.saves(create('k1', 'Mrs Gray', '600 100 200')))
      .gives({
        type: 'customerCreated.v1',
        customerId: 'k1',
        duplicates: [],
        personal: data('Mrs Gray', '600 100 200'),
      })
    givenSetup(ana.saves(create('k1', 'Mrs Gray')))
      .when(ana.saves(create('k1', 'Mrs Gray')))
      .gives()
  })

  test('[C18] the same one created on two terminals: both kept, each marked with the other', () => {
    const { state } = givenSetup(ana.saw(SEEN).saves(create('k1', 'José Pérez', '600 100 200'))).when(
      ben.saw(SEEN).saves(create('k2', 'Jose Perez', '+34 600100200')),
    )
    expect(state.customers.k1).toMatchObject({ name: 'José Pérez', duplicates: ['k2'] })
    expect(state.customers.k2).toMatchObject({ name: 'Jose Perez', duplicates: ['k1'] })
  })

  test('[C18] one tap merges them: what is missing is taken over, and the other id leads there', () => {
    const { state } = givenSetup(
      ana.saves(create('k1', 'Gray', '600100200')),
      ben.saves(create('k2', 'Gray', '600100200', 'g@example.org')),
      ben.saves(create('k3', 'Gray', '600100200')),
    )
      .when(ana.saves(merge('k1', 'k2')))
      .gives({ type: 'customersMerged.v1', keep: 'k1', merged: 'k2' })
    expect(state.customers.k1).toMatchObject({
      email: 'g@example.org',
      duplicates: ['k3'],
      edited: { by: 'ana' },
    })
    expect(state.customers.k2).toMatchObject({ mergedInto: 'k1', duplicates: [] })
    expect(state.customers.k3?.duplicates).toEqual(['k1'])
  })

  const two = [ana.saves(create('k1', 'Gray')), ana.saves(create('k2', 'Black'))] as const

  test('[C18] merged both ways at once: they are one, and neither is lost', () => {
    givenSetup(...two, ana.saw(SEEN + 2).saves(merge('k1', 'k2')))
      .when(ben.saw(SEEN + 2).saves(merge('k2', 'k1')))
      .gives()
  })

  test('[C18] merged into one who was merged meanwhile: where that one is now', () => {
    const three = [...two, ana.saves(create('k3', 'White'))] as const
    givenSetup(...three, ana.saves(merge('k1', 'k2')))
      .when(ben.saw(SEEN + 3).saves(merge('k2', 'k3')))
      .gives({ type: 'customersMerged.v1', keep: 'k1', merged: 'k3' })
    givenSetup(...three, ana.saves(merge('k1', 'k2')))
      .when(ben.saw(SEEN + 3).saves(merge('k3', 'k2')))
      .gives({ type: 'customersMerged.v1', keep: 'k3', merged: 'k1' })
  })

  test('with oneself or with nobody is refused', () => {
    givenSetup(...two)
      .when(ana.saves(merge('k1', 'k1')))
      .refused('customers-same')
    givenSetup(...two)
      .when(ana.saves(merge('k1', 'k9')))
      .refused('customer-unknown')
    givenSetup(...two)
      .when(ana.saves(merge('k9', 'k1')))
      .refused('customer-unknown')
  })

  const change = (customerId: string, seen: ReturnType<typeof data>, to: Partial<ReturnType<typeof data>>) =>
    ({ type: 'changeCustomer', customerId, seen, data: { ...seen, ...to } }) as const
  const gray = [ana.saves(create('k1', 'Gray'))] as const

  test('are changed field by field: two people’s changes of different fields both stand', () => {
    const { state } = givenSetup(
      ...gray,
      ana.saw(SEEN + 1).saves(change('k1', data('Gray'), { phone: '600' })),
    )
      .when(ben.saw(SEEN + 1).saves(change('k1', data('Gray'), { note: 'window' })))
      .gives({ type: 'customerChanged.v1', customerId: 'k1', personal: data('Gray', '600', '', 'window') })
    expect(state.customers.k1).toMatchObject({ phone: '600', note: 'window', edited: { by: 'ben' } })
  })

  test('[C28] the same field, unseen: refused, with names', () => {
    givenSetup(
      ...gray,
      ana
        .at('12:40')
        .saw(SEEN + 1)
        .saves(change('k1', data('Gray'), { phone: '600' })),
    )
      .when(ben.saw(SEEN + 1).saves(change('k1', data('Gray'), { phone: '700' })))
      .refused('superseded', { field: 'customer', by: 'ana', terminal: 'T1', at: clock('12:40') })
  })

  test('nothing changed is nothing to do', () => {
    givenSetup(...gray)
      .when(ana.saves(change('k1', data('Gray'), {})))
      .gives()
    givenSetup(...gray)
      .when(ana.saves(change('k9', data('Gray'), {})))
      .refused('customer-unknown')
  })

  test('one who was merged meanwhile is changed where they are now', () => {
    givenSetup(...two, ana.saves(merge('k1', 'k2')))
      .when(ben.saw(SEEN + 2).saves(change('k2', data('Black'), { email: 'b@example.org' })))
      .gives({ type: 'customerChanged.v1', customerId: 'k1', personal: data('Gray', '', 'b@example.org') })
  })

  test('whose personal data was erased goes on without it', () => {
    const { state } = givenSetup({ type: 'customerCreated.v1', customerId: 'k1', duplicates: [] })
    expect(state.customers.k1).toMatchObject(data('—'))
    const changed = givenSetup(...gray, { type: 'customerChanged.v1', customerId: 'k1' })
    expect(changed.state.customers.k1).toMatchObject(data('—'))
  })

  test('[INV10] need chooseCustomer', () => {
    for (const intent of [
      create('k3', 'Gray'),
      merge('k1', 'k2'),
      change('k1', data('Gray'), { phone: '1' }),
    ])
      givenSetup(...two)
        .when(eve.saves(intent))
        .refused('not-permitted', { permission: 'chooseCustomer' })
  })
})

test('[INV10] a manager’s role has every permission that there is', () => {
  expect(smallRestaurant.state.roles.manager?.permissions).toEqual([...PERMISSIONS])
})
