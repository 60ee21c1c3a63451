import { parseLogName } from '@comanda/protocol'
import type { CheckHistory, FoundChecks } from './check-schemas.ts'
import { closedCheck, findCheckById, findChecks } from './find-checks.ts'
import type { FollowedLog } from './followed-log.ts'
import { kitchenTimesIn } from './kitchen/kitchen-times.ts'
import type { Question, ResultOf } from './messages.ts'
import type { Projection, Searchable } from './projection.ts'
import { checkIn } from './read-check.ts'
import { timelineOf } from './timeline.ts'
import { findZ, zOf } from './z/find-z.ts'
import type { FoundZs } from './z/z-schemas.ts'

type Of<K extends Question['kind']> = Extract<Question, { readonly kind: K }>

/** Answers a question out of the rows. */
export async function answered(projection: Projection, question: Question): Promise<ResultOf<Question>> {
  switch (question.kind) {
    case 'checks':
      return projection.search([question.log], (searchable) => pageOfChecks(searchable, question))
    case 'check':
      return projection.search([question.log], (searchable) => oneCheck(searchable, question))
    case 'kitchenTimes':
      return projection.search(question.logs, (searchable) => kitchenTimesIn(searchable, question))
    case 'statement':
      return projection.search([question.log], ({ setup, statements }) =>
        statements.of(parseLogName(question.log)?.restaurantId ?? '', question.page, setup),
      )
    case 'zReports':
      return projection.search([question.log], (searchable) => pageOfZ(searchable, question))
    case 'zReport':
      return projection.search([question.log], (searchable) =>
        zOf({ db: searchable.db, log: theLog(searchable).id }, question.number),
      )
  }
}

function pageOfChecks(searchable: Searchable, { query, ownOnly }: Of<'checks'>): FoundChecks {
  const { db, setup, complete } = searchable
  const { checks, next } = findChecks({ db, log: theLog(searchable).id }, query, { setup, ownOnly })
  return { checks: [...checks], next, complete }
}

/** `null`: it is not there, or not to be seen. One that is open comes from the state that the rows are of. */
async function oneCheck(searchable: Searchable, { id, ownOnly }: Of<'check'>): Promise<CheckHistory | null> {
  const { db, setup, complete } = searchable
  const log = theLog(searchable)
  const known = findCheckById({ db, log: log.id }, id, { setup, ownOnly })
  if (known === undefined) return null
  const open = log.state === null ? undefined : checkIn(log.state, known.found.id)
  const check = open ?? closedCheck({ db }, known.row)
  if (check === undefined) return null
  const timeline = await timelineOf(searchable, log.name, known.row)
  return { found: known.found, check: { ...check }, timeline: [...timeline], complete }
}

function pageOfZ(searchable: Searchable, { query }: Of<'zReports'>): FoundZs {
  const { db, setup, complete } = searchable
  return { ...findZ({ db, log: theLog(searchable).id }, query, setup), complete }
}

function theLog({ logs }: Searchable): FollowedLog {
  const [log] = logs
  if (log === undefined) throw new Error('no log was asked for')
  return log
}
