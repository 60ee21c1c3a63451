import {
  businessDayOf,
  carriedOver,
  completeTakings,
  type ServiceState,
  type SetupState,
  undecidedIn,
  type ZReport,
} from '@comanda/domain'
import type { PrintedReport } from '@comanda/printing'

/** What an X and a Z have in common before names are put to it. */
type Facts = Omit<ZReport, 'closed' | 'number'> &
  Pick<PrintedReport, 'number' | 'to'> & { readonly personId: string }

/** Where it is printed. */
export interface ReportPlace {
  readonly setup: SetupState
  readonly multiSessionId: string | null
}

/** A Z as it was made, with the names of today. */
export const zPaper = ({ closed, ...report }: ZReport, place: ReportPlace): PrintedReport =>
  paperOf({ ...report, to: closed.at, personId: closed.by }, place)

/** The X: what was taken since the last Z, as it is now. `personId`: who reads it. */
export function xPaper(
  service: ServiceState,
  personId: string,
  now: number,
  place: ReportPlace,
): PrintedReport {
  const { timeZone = 'UTC', dayStartsAtHour = 4 } = place.setup.restaurant ?? {}
  const undecided = undecidedIn(service)
  return paperOf(
    {
      number: null,
      day: businessDayOf(now, timeZone, dayStartsAtHour),
      from: service.reports[0]?.closed.at ?? null,
      to: now,
      personId,
      takings: service.takings,
      tills: Object.values(service.tills),
      carriedOver: carriedOver(service, place),
      unheard: [],
      ...(undecided && { undecided }),
    },
    place,
  )
}

function paperOf(
  { personId, undecided, ...facts }: Facts,
  { setup, multiSessionId }: ReportPlace,
): PrintedReport {
  const { restaurant, people, categories, multiSessions } = setup
  return {
    ...facts,
    takings: completeTakings(facts.takings),
    undecided: undecided ?? null,
    business: { name: restaurant?.name ?? '', lines: [], taxNumber: '', ...restaurant?.business },
    currency: restaurant?.currency ?? { code: 'EUR', exponent: 2 },
    locale: restaurant?.locale ?? 'en',
    timeZone: restaurant?.timeZone ?? 'UTC',
    multiSession: multiSessions[multiSessionId ?? '']?.name ?? null,
    by: people[personId]?.name ?? null,
    people: namesIn(people),
    categories: namesIn(categories),
  }
}

const namesIn = (records: Readonly<Record<string, { readonly name: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(records).map(([id, { name }]) => [id, name]))
