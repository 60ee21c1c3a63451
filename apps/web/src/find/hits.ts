import {
  allChecks,
  businessDayOf,
  type Check,
  checkTotals,
  findCheck,
  type ServiceState,
  type SetupState,
} from '@comanda/domain'
import { isHidden, type Looker } from '../floor/whose.ts'
import { plainText } from '../manage/list/narrow.ts'
import type { FoundCheck } from './found.ts'
import type { Wanted } from './wanted.ts'

/** A check that was found: one that this device knows, or one that only the server remembers. */
export interface Hit {
  readonly id: string
  readonly number: number | null
  readonly provisional: string
  readonly status: string
  readonly tableNumber: string | null
  /** The guest, or the name of the tab. */
  readonly name: string
  readonly waiterId: string
  readonly openedAt: number
  readonly totalMinor: number
  /** It is in the state of this device. */
  readonly isHere: boolean
}

/** Nobody looks for what was opened and left empty, or for what is on another check by now. */
const isShown = ({ status }: Check): boolean => status !== 'released' && status !== 'merged'

/** Checks in the state of this device that are wanted and may be seen here, newest first. Offline as well. */
export function hitsHere(service: ServiceState, looker: Looker, wanted: Wanted): readonly Hit[] {
  const words = plainText(wanted.words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const { setup } = looker
  return allChecks(service)
    .filter((check) => isShown(check) && !isHidden(check, looker))
    .filter((check) => wanted.day === null || dayOf(check, setup) === wanted.day)
    .filter((check) => wanted.personId === null || peopleOf(check).has(wanted.personId))
    .filter((check) => words.every((word) => isAbout(check, word, setup)))
    .map((check) => hitOf(check, setup))
    .sort(newestFirst)
}

const newestFirst = (a: Hit, b: Hit): number => b.openedAt - a.openedAt || a.id.localeCompare(b.id)

function hitOf(check: Check, setup: SetupState): Hit {
  const { id, number, provisional, status, waiterId, opened } = check
  return {
    id,
    number,
    provisional,
    status,
    tableNumber: setup.tables[check.tableId ?? '']?.number ?? null,
    name: namesOf(check)[0] ?? '',
    waiterId,
    openedAt: opened.at,
    totalMinor: checkTotals(check, setup).totalMinor,
    isHere: true,
  }
}

const hitOfFound = (found: FoundCheck): Hit => ({
  id: found.id,
  number: found.number,
  provisional: found.provisional,
  status: found.status,
  tableNumber: found.tableNumber,
  name: found.customerName ?? '',
  waiterId: found.waiterId,
  openedAt: found.openedAt,
  totalMinor: found.totalMinor,
  isHere: false,
})

/**
 * What both know, once: as this device knows it, for that is newer. A check of the server that turned out
 * to be another one here (C1, C15) is that one.
 */
export function mergedHits(
  here: readonly Hit[],
  found: readonly FoundCheck[],
  service: ServiceState,
  setup: SetupState,
): readonly Hit[] {
  const byId = new Map(here.map((hit) => [hit.id, hit]))
  for (const each of found) {
    const known = findCheck(service, each.id)
    const id = known?.id ?? each.id
    if (byId.has(id)) continue
    // Found by what it was; shown as what it is.
    if (known === undefined) byId.set(id, hitOfFound(each))
    else if (isShown(known)) byId.set(id, hitOf(known, setup))
  }
  return [...byId.values()].sort(newestFirst)
}

const dayOf = (check: Check, { restaurant }: SetupState): string =>
  check.day ?? businessDayOf(check.opened.at, restaurant?.timeZone ?? 'UTC', restaurant?.dayStartsAtHour ?? 4)

/** Whoever opened, serves or changed it. */
const peopleOf = ({ waiterId, opened, edited, lines }: Check): ReadonlySet<string> =>
  new Set([
    waiterId,
    opened.by,
    edited.by,
    ...lines.flatMap((line) => [line.added.by, ...Object.values(line.marks).map((mark) => mark.by)]),
  ])

const namesOf = ({ handover, customer }: Check): readonly string[] =>
  [handover?.name ?? '', customer?.name ?? ''].filter((name) => name !== '')

function isAbout(check: Check, word: string, setup: SetupState): boolean {
  const { number, provisional, alsoKnownAs, tableId, alsoAt } = check
  if (`${number}` === word || amountIn(word, setup) === checkTotals(check, setup).totalMinor) return true
  const tables = [tableId, ...alsoAt].map((id) => plainText(setup.tables[id ?? '']?.number ?? ''))
  if (tables.some((table) => table.replace(/\s/g, '') === word)) return true
  if ([provisional, ...alsoKnownAs].some((label) => plainText(label).startsWith(word))) return true
  if (/^\d+$/.test(word)) return false
  const people = [...peopleOf(check)].map((id) => setup.people[id]?.name ?? '')
  return [...namesOf(check), ...people].some((name) => plainText(name).includes(word))
}

/** `23.50`, `23,5`, `€23` in minor units; `null`: no amount. */
function amountIn(word: string, { restaurant }: SetupState): number | null {
  const exponent = restaurant?.currency.exponent ?? 2
  const [, whole, fraction = ''] = /^\p{Sc}?(\d{1,9})(?:[.,](\d+))?\p{Sc}?$/u.exec(word) ?? []
  if (whole === undefined || fraction.length > exponent) return null
  return Number(whole + fraction.padEnd(exponent, '0'))
}
