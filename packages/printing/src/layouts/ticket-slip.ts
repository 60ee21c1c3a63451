import type { Row } from '../document/document.ts'
import type { SlipItem, TicketSlip } from '../jobs/slip.ts'
import { weightText } from '../receipts/figures.ts'
import { clockTime } from './clock-time.ts'
import { dishSize, isRoomy, large } from './large.ts'
import { banner, hint } from './marks.ts'
import { said, type Words } from './words.ts'

/**
 * A ticket as a cook reads it from a metre away: where it goes, for which table, then quantities first.
 * What must not be overlooked (allergies, notes) is white on black.
 */
export function ticketRows(slip: TicketSlip, words: Words, columns: number): readonly Row[] {
  return [
    ...(slip.station === null ? [banner(words.noStation)] : []),
    ...kindRows(slip, words),
    {
      kind: 'pair',
      left: slip.summary ? `${slip.station ?? ''} - ${words.summary}` : (slip.station ?? ''),
      right: clockTime(slip.at, slip.manner),
      bold: true,
      high: 2,
      ...(isRoomy(columns) && { wide: 2 }),
    },
    large(placeOf(slip, words), columns),
    ...headRows(slip, words),
    ...loud(slip.allergy === '' ? '' : said(words.allergy, slip.allergy), 1),
    ...loud(slip.note === '' ? '' : said(words.note, slip.note), 1),
    ...courses(slip).flatMap(([course, items]) => [
      courseRow(course, words),
      ...items.flatMap((item) => itemRows(item, slip, words, columns)),
    ]),
  ]
}

function kindRows({ kind }: TicketSlip, words: Words): readonly Row[] {
  switch (kind) {
    case 'order':
      return []
    case 'void':
      return [banner(words.void), hint(words.voidHint)]
    case 'change':
      return [banner(words.change)]
  }
}

/** What the dish is called for: its table, else whom it is handed to, else its check. */
const placeOf = ({ table, handover, orderType, check }: TicketSlip, words: Words): string =>
  table !== null ? said(words.table, table) : handover?.name || orderType || `#${check}`

function headRows(slip: TicketSlip, words: Words): readonly Row[] {
  const { check, guests, orderType, waiter, by, handover, table, manner } = slip
  const facts = [
    said(words.check, check),
    ...(guests === null ? [] : [guests === 1 ? words.oneGuest : said(words.guests, guests)]),
    ...(orderType === null ? [] : [orderType]),
    ...(table !== null && handover !== null && handover.name !== '' ? [handover.name] : []),
  ]
  const people = [...(waiter === null ? [] : [waiter]), ...(by === null ? [] : [said(words.by, by)])]
  return [
    { kind: 'text', text: facts.join(' · ') },
    ...(people.length === 0 ? [] : [{ kind: 'text' as const, text: people.join(' · ') }]),
    ...(handover?.dueAt == null ? [] : [dueRow(said(words.due, clockTime(handover.dueAt, manner)))]),
  ]
}

const dueRow = (text: string): Row => ({ kind: 'text', text, bold: true, high: 2, wide: 2 })

/** Dishes by course, in the order of courses; those of none first. */
function courses({ items }: TicketSlip): readonly (readonly [number, readonly SlipItem[]])[] {
  const byCourse = new Map<number, SlipItem[]>()
  for (const item of items) byCourse.set(item.course, [...(byCourse.get(item.course) ?? []), item])
  return [...byCourse].sort(([a], [b]) => a - b)
}

const courseRow = (course: number, words: Words): Row =>
  course === 0
    ? { kind: 'rule', look: 'single' }
    : { kind: 'text', text: said(words.course, course), align: 'center', bold: true, rule: true }

function itemRows(
  item: SlipItem,
  { kind, manner }: TicketSlip,
  words: Words,
  columns: number,
): readonly Row[] {
  const minus = kind === 'void' ? '-' : ''
  const size = dishSize(columns)
  const below = isRoomy(columns) ? 6 : 3
  const small = [
    ...(item.seat === null ? [] : [said(words.seat, item.seat)]),
    ...(item.alsoAt.length === 0 ? [] : [said(words.alsoAt, item.alsoAt.join(', '))]),
  ]
  return [
    { kind: 'text', lead: `${minus}${item.quantity}× `, text: item.name, bold: true, ...size },
    ...weightRows(item, manner.locale, below),
    ...item.modifiers.map((text): Row => ({ kind: 'text', lead: '+ ', text, indent: below, high: 2 })),
    ...loud(item.allergy === '' ? '' : said(words.allergy, item.allergy), below),
    ...loud(item.note === '' ? '' : said(words.note, item.note), below),
    ...loud(kind === 'order' && item.soldOut ? words.soldOut : '', below),
    ...(small.length === 0 ? [] : [{ kind: 'text' as const, text: small.join(' · '), indent: below }]),
  ]
}

/** What to cut or cook of it: as large as what was chosen. */
function weightRows({ weightGrams, quantity }: SlipItem, locale: string, indent: number): readonly Row[] {
  if (weightGrams === undefined) return []
  const each = weightText(weightGrams, locale)
  return [{ kind: 'text', text: quantity > 1 ? `${quantity} × ${each}` : each, indent, bold: true, high: 2 }]
}

const loud = (text: string, indent: number): readonly Row[] =>
  text === '' ? [] : [{ kind: 'text', text, indent, bold: true, high: 2, invert: true }]
