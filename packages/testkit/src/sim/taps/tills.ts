import { expectedCashMinor, type Till } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import { type CashierEyes, someTill } from './paying.ts'

type Deed = (pick: Pick, eyes: CashierEyes) => ServiceIntent | null

/** What is done with cash drawers, and at the end of the day. `null`: there is nothing to do. */
export const atTill: Deed = (pick, eyes) =>
  openTills(eyes).length === 0 && !once(pick, 3)
    ? opened(pick, eyes)
    : weighted<Deed>(pick, [
        [2, opened],
        [4, moved],
        [2, drawerOpened],
        [2, counted],
        [9, dayEnded],
      ])(pick, eyes)

const openTills = ({ view }: CashierEyes): readonly Till[] =>
  Object.values(view.tills).filter(({ closed }) => closed === null)

const opened: Deed = (pick, { terminalId, freshId }) => ({
  type: 'openTill',
  tillId: freshId(),
  name: oneOf(pick, ['bar', 'door']),
  terminalId: once(pick, 2) ? terminalId : null,
  floatMinor: 100 * pick(200),
})

const moved: Deed = (pick, eyes) => ({
  type: 'moveCash',
  tillId: someTill(pick, eyes),
  kind: oneOf(pick, ['paidIn', 'paidOut', 'drop'] as const),
  amountMinor: 1 + pick(5_000),
  reason: once(pick, 8) ? '' : 'flowers',
})

const drawerOpened: Deed = (pick, eyes) => ({ type: 'openDrawer', tillId: someTill(pick, eyes) })

const counted: Deed = (pick, eyes) => {
  const tills = Object.values(eyes.view.tills)
  return tills.length === 0 ? null : { type: 'countTill', ...someCount(pick, oneOf(pick, tills)) }
}

/** Tills are closed one after the other, then the day. */
const dayEnded: Deed = (pick, eyes) => {
  const open = openTills(eyes)
  return open.length === 0
    ? { type: 'closeDay', seen: { number: eyes.view.reports[0]?.number ?? 0 } }
    : { type: 'closeTill', ...someCount(pick, oneOf(pick, open)) }
}

/** Mostly what should be there, as far as is known here; sometimes a few coins are missing. */
function someCount(pick: Pick, till: Till) {
  const minor = Math.max(0, expectedCashMinor(till) - (once(pick, 3) ? pick(300) : 0))
  const notes = { worthMinor: 1_000, count: Math.floor(minor / 1_000) }
  return { tillId: till.id, coins: [notes, { worthMinor: 1, count: minor % 1_000 }] }
}
