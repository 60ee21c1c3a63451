import type { SetupIntent } from '@comanda/domain'

const MINUTE_MS = 60_000
/** Parties come at the full five minutes. */
const STEP_MS = 5 * MINUTE_MS

interface Expected {
  readonly id: string
  readonly name: string
  readonly inMinutes: number
  readonly covers: number
  readonly tables?: readonly string[]
  readonly phone?: string
  readonly note?: string
  readonly customerId?: string
}

const EXPECTED: readonly Expected[] = [
  {
    id: 'grant',
    name: 'Oliver Grant',
    inMinutes: -22,
    covers: 2,
    tables: ['3'],
    phone: '+44 7700 900 104',
    customerId: 'oliver-grant',
    note: 'Called: stuck in traffic',
  },
  { id: 'weber', name: 'Weber', inMinutes: 8, covers: 4, tables: ['7'], phone: '+49 1555 000 211' },
  {
    id: 'campos',
    name: 'Nuria Campos',
    inMinutes: 45,
    covers: 2,
    tables: ['1'],
    customerId: 'nuria-campos',
    note: 'Window',
  },
  { id: 'sato', name: '佐藤 Sato', inMinutes: 75, covers: 6, phone: '+81 90 0000 0212' },
  {
    id: 'etcheverry',
    name: 'Familia Etcheverry-Larramendi de la Torre',
    inMinutes: 110,
    covers: 11,
    tables: ['11', '8'],
    phone: '+34 600 000 213',
    note: 'Two children, one high chair; grandmother is coeliac',
  },
  {
    id: 'dubois',
    name: 'Claire Dubois',
    inMinutes: 150,
    covers: 3,
    tables: ['24'],
    customerId: 'claire-dubois',
  },
]

/** Who is expected this evening, seen from `now`: somebody late, somebody due, somebody without a table yet. */
export const reservationsFor = (now: number): readonly SetupIntent[] =>
  EXPECTED.map(({ id, name, inMinutes, covers, tables = [], phone = '', note = '', customerId = null }) => ({
    type: 'saveReservation',
    value: {
      id: `demo-reservation-${id}`,
      at: Math.round((now + inMinutes * MINUTE_MS) / STEP_MS) * STEP_MS,
      covers,
      tableIds: tables.map((number) => `table-${number}`),
      customerId,
    },
    data: { name, phone, note },
  }))

/** What there is little or nothing of today. */
export const AVAILABILITY: readonly SetupIntent[] = [
  { type: 'setAvailability', itemId: 'mollejas', soldOut: true, remaining: null },
  { type: 'setAvailability', itemId: 'arroz-bogavante', soldOut: false, remaining: 3 },
  { type: 'setAvailability', itemId: 'tarta-queso', soldOut: false, remaining: 8 },
  { type: 'setAvailability', itemId: 'milk-almond', soldOut: true, remaining: null },
]
