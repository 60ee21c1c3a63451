import { ServiceCommand } from '@comanda/domain'
import { CUSTOMERS } from './customers.ts'
import { PRODUCTS } from './menu.ts'

/** Something that somebody did before the demo was first looked at. */
export interface PastStep {
  readonly minutesAgo: number
  readonly terminalId: string
  readonly command: ServiceCommand
}

type ServiceCommandInput = { readonly type: ServiceCommand['type'] } & Readonly<Record<string, unknown>>

interface Order {
  readonly minutesAgo: number
  /** Who took it; otherwise the party's waiter. */
  readonly by?: string
  /** Product, how many, and a note to the kitchen. */
  readonly dishes: readonly (readonly [productId: string, quantity: number, kitchenNote?: string])[]
}

interface Party {
  readonly table: string
  readonly waiter: string
  readonly minutesAgo: number
  readonly guests: number
  readonly customerId?: string
  readonly orderNote?: string
  readonly orders: readonly Order[]
}

const [ANA, BEN, ELSA, DIEGO] = ['demo-waiter', 'demo-tablet', 'rush-1', 'rush-2'] as const

const PARTIES: readonly Party[] = [
  {
    table: '5',
    waiter: ANA,
    minutesAgo: 38,
    guests: 4,
    orders: [
      {
        minutesAgo: 36,
        dishes: [
          ['cana', 2],
          ['limonada', 1],
          ['agua-grande', 1],
        ],
      },
      {
        minutesAgo: 33,
        dishes: [
          ['croquetas', 1],
          ['bravas', 1],
          ['escalivada', 1],
        ],
      },
      {
        minutesAgo: 21,
        dishes: [
          ['entrecot', 1, 'Poco hecho'],
          ['entrecot', 1, 'Al punto'],
          ['lubina', 1],
          ['arroz-verduras', 1],
        ],
      },
      {
        minutesAgo: 14,
        by: BEN,
        dishes: [
          ['tinto-botella', 1],
          ['cana', 1],
        ],
      },
    ],
  },
  {
    table: '9',
    waiter: ELSA,
    minutesAgo: 31,
    guests: 6,
    customerId: 'taller-norte',
    orders: [
      {
        minutesAgo: 29,
        dishes: [
          ['vermut', 4],
          ['mosto', 1],
          ['agua-gas', 1],
        ],
      },
      {
        minutesAgo: 26,
        dishes: [
          ['jamon', 1],
          ['pan-tomate', 2],
          ['queso', 1],
          ['gambas', 1],
        ],
      },
      {
        minutesAgo: 12,
        dishes: [
          ['chuleton', 2, 'Uno poco hecho, otro al punto'],
          ['alcachofas', 1],
        ],
      },
      { minutesAgo: 11, dishes: [['ribera-botella', 2]] },
    ],
  },
  {
    table: '26',
    waiter: BEN,
    minutesAgo: 27,
    guests: 5,
    orderNote: 'Birthday: a candle with the dessert',
    orders: [
      {
        minutesAgo: 25,
        dishes: [
          ['tinto-verano', 3],
          ['cola-zero', 2],
        ],
      },
      {
        minutesAgo: 19,
        dishes: [
          ['hamburguesa', 2, 'Sin cebolla'],
          ['secreto', 1],
          ['calamar', 2],
        ],
      },
    ],
  },
  {
    table: '2',
    waiter: ANA,
    minutesAgo: 24,
    guests: 2,
    customerId: 'javier-pena',
    orders: [
      {
        minutesAgo: 22,
        dishes: [
          ['verdejo-copa', 2],
          ['gildas', 1],
        ],
      },
      {
        minutesAgo: 9,
        dishes: [
          ['burrata', 1, 'Sin nueces: alergia'],
          ['bacalao', 1],
        ],
      },
    ],
  },
  {
    table: '30',
    waiter: ELSA,
    minutesAgo: 18,
    guests: 7,
    orders: [
      {
        minutesAgo: 16,
        dishes: [
          ['clara', 4],
          ['agua-grande', 2],
          ['zumo-naranja', 1],
        ],
      },
      {
        minutesAgo: 8,
        dishes: [
          ['bravas', 2],
          ['tortilla', 1],
          ['pimientos', 2],
        ],
      },
      {
        minutesAgo: 6,
        by: ANA,
        dishes: [
          ['arroz-marisco', 4],
          ['pollo', 2],
        ],
      },
    ],
  },
  {
    table: '13',
    waiter: DIEGO,
    minutesAgo: 12,
    guests: 2,
    orders: [
      {
        minutesAgo: 11,
        dishes: [
          ['doble', 2],
          ['boquerones', 1],
        ],
      },
    ],
  },
  {
    table: '22',
    waiter: BEN,
    minutesAgo: 9,
    guests: 2,
    orders: [
      {
        minutesAgo: 7,
        dishes: [
          ['spritz', 2],
          ['pan-tomate', 1],
        ],
      },
    ],
  },
  { table: '10', waiter: ANA, minutesAgo: 5, guests: 4, orders: [] },
]

/** All that happened before, in the order in which it did. Ids never change, so doing it twice does nothing. */
export function pastSteps(): readonly PastStep[] {
  const opened = new Map<string, number>()
  const parties = PARTIES.toSorted((a, b) => b.minutesAgo - a.minutesAgo)
  return parties
    .flatMap((party) => {
      const count = (opened.get(party.waiter) ?? 0) + 1
      opened.set(party.waiter, count)
      return stepsOf(party, count)
    })
    .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
}

/** Provisional numbers are counted per terminal, as on the terminals themselves. */
const CODES: Readonly<Record<string, string>> = { [ANA]: 'T1', [BEN]: 'T2', [ELSA]: 'T5', [DIEGO]: 'T6' }

function stepsOf(party: Party, count: number): readonly PastStep[] {
  const { table, waiter, minutesAgo, guests } = party
  const checkId = `demo-check-${table}`
  const step = (at: number, terminalId: string, command: ServiceCommandInput): PastStep => ({
    minutesAgo: at,
    terminalId,
    command: ServiceCommand.parse({ ...command, checkId }),
  })
  const lines = party.orders.flatMap(({ minutesAgo: at, by = waiter, dishes }) =>
    dishes.map((dish) => ({ at, by, dish })),
  )
  return [
    step(minutesAgo, waiter, {
      type: 'openCheck',
      tableId: `table-${table}`,
      provisional: `${CODES[waiter] ?? 'T'}-${count}`,
    }),
    step(minutesAgo, waiter, { type: 'setGuests', guests, seen: { guests: null } }),
    ...detailsOf(party).map((command) => step(minutesAgo, waiter, command)),
    ...lines.map(({ at, by, dish: [productId, quantity, kitchenNote = ''] }, index) =>
      step(at, by, {
        type: 'addLine',
        lineId: `demo-line-${table}-${index + 1}`,
        productId,
        quantity,
        kitchenNote,
        seen: { unitPriceMinor: priceOf(productId), setupSeq: 0 },
      }),
    ),
  ]
}

function detailsOf({ customerId, orderNote }: Party): readonly ServiceCommandInput[] {
  const customer = CUSTOMERS.find(({ id }) => id === customerId)
  const attach = customer && {
    type: 'attachCustomer' as const,
    customer: { id: customer.id, name: customer.data.name },
    seen: { customerId: null },
  }
  const note = orderNote && { type: 'setOrderNote' as const, text: orderNote, seen: { text: '' } }
  return [attach, note].flatMap((command) => (command ? [command] : []))
}

function priceOf(productId: string): number {
  const product = PRODUCTS.find(({ id }) => id === productId)
  if (product === undefined) throw new Error(`the demo orders "${productId}", which is not on its menu`)
  return product.priceMinor
}
