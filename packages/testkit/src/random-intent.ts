import { isBlank } from '@comanda/domain'
import type { ServiceIntent } from './people.ts'
import { betweenChecks } from './sim/taps/between-checks.ts'
import { once, oneOf, type Pick, weighted } from './sim/taps/chance.ts'
import { type Eyes, shown, someCheckId } from './sim/taps/eyes.ts'
import { inKitchen } from './sim/taps/kitchen.ts'
import { onCheck } from './sim/taps/on-check.ts'
import { onLine } from './sim/taps/on-line.ts'
import { orderSomething, seatParty } from './sim/taps/ordering.ts'

export type { Pick } from './sim/taps/chance.ts'
export type { Eyes } from './sim/taps/eyes.ts'
export { onDisplay } from './sim/taps/kitchen.ts'
export { randomSetupIntent } from './sim/taps/menu.ts'

/**
 * Something that somebody might do with what is on the screen, about as often as at a lunch: mostly
 * sensible, sometimes on a check that is closed or unknown, sometimes with a value that is not what the
 * screen shows.
 */
export function randomIntent(pick: Pick, eyes: Eyes): ServiceIntent {
  const open = Object.keys(eyes.view.checks).length
  if (once(pick, 3 + 4 * open)) return seatParty(pick, eyes)
  const checkId = someCheckId(pick, eyes)
  if (checkId === null) return seatParty(pick, eyes)
  const check = shown(eyes, checkId)
  const lines = check?.lines ?? []
  const order = (): ServiceIntent => orderSomething(pick, eyes, checkId)
  if (check !== undefined && isBlank(check) && once(pick, 4)) return { type: 'leaveCheck', checkId }
  if (check === undefined || lines.length === 0) return once(pick, 4) ? onCheck(pick, eyes, checkId) : order()
  return weighted<() => ServiceIntent>(pick, [
    [lines.length > 12 ? 10 : 32, order],
    [28, () => onLine(pick, eyes, checkId, oneOf(pick, lines))],
    [16, () => inKitchen(pick, eyes, checkId, check) ?? order()],
    [12, () => onCheck(pick, eyes, checkId)],
    [12, () => betweenChecks(pick, eyes, checkId, check) ?? order()],
  ])()
}
