import type { BoardItem, Station } from '@comanda/domain'
import { useRef } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { type Act, actOnCard, actOnRow, recall, type Viewed } from '../act/acts.ts'
import type { Acts } from '../act/use-acts.ts'
import { nameOf, type Row } from '../card/face.ts'
import { faceFor } from '../card/faces.ts'
import { titleWords } from '../card/ticket-card.tsx'
import type { Stillness } from '../layout/stillness.ts'
import { type DoneCard, doneCards } from '../panels/done.ts'
import { useKitchenTexts } from '../texts.ts'
import type { KitchenCard } from '../tickets/board-book.ts'

/** Two taps on a dish within so long are one that trembled: the second would take it back. Milliseconds. */
const TREMBLE_MS = 400

export interface BoardActs {
  /** By a key. */
  readonly onRow: (card: KitchenCard, row: Row) => void
  /** By a finger. `true`: it will be done, right after a frame that shows it so, and then `endLook` called. */
  readonly onRowTap: (card: KitchenCard, row: Row, endLook: () => void) => boolean
  readonly onWhole: (card: KitchenCard) => void
  readonly onRecall: (card: DoneCard, dishes: readonly BoardItem[]) => void
  /** What was done here last; else what has left the display last. */
  readonly recallLast: () => void
}

/** What fingers and keys do to tickets, with words for taking it back. */
export function useBoardActs(
  acts: Acts,
  view: string | null,
  viewed: Viewed,
  stationOf: (card: KitchenCard) => Station | null,
  stillness: Stillness,
): BoardActs {
  const { t } = useKitchenTexts()
  const terminal = useTerminal()
  const tapped = useRef({ key: '', at: Number.NEGATIVE_INFINITY })
  const expoId = viewed?.kind === 'expo' ? viewed.id : null

  const wordsFor =
    (act: Act, { ticket }: Pick<KitchenCard, 'ticket'> | DoneCard, dish?: string) =>
    () => {
      const face = faceFor(ticket)
      const title = titleWords(face.titleKind, face.title, t)
      const what = dish === undefined ? title : t('whatDish', { title, dish })
      return t(`did.${act.kind}`, { what })
    }
  const say = (act: Act, card: Pick<KitchenCard, 'ticket'> | DoneCard, dish?: string) =>
    acts.perform(act, wordsFor(act, card, dish))
  const isTrembling = (key: string): boolean => {
    const now = performance.now()
    const isAgain = tapped.current.key === key && now - tapped.current.at < TREMBLE_MS
    tapped.current = { key, at: now }
    return isAgain
  }
  /** `null`: the tap was not meant. */
  const actOfTap = (card: KitchenCard, row: Row): Act | null =>
    stillness.isTooSoon(card.key) || isTrembling(`${card.key} ${row.key}`)
      ? null
      : actOnRow(card, row, viewed, stationOf(card)?.firstTap ?? 'bump')
  const onRecall = useStable((card: DoneCard, dishes: readonly BoardItem[]) => {
    const [only] = dishes
    say(recall(card, dishes, expoId), card, dishes.length === 1 ? only?.name : undefined)
  })
  return {
    onRow: useStable((card, row) => {
      const act = actOfTap(card, row)
      if (act !== null) say(act, card, nameOf(row))
    }),
    onRowTap: useStable((card, row, endLook) => {
      const act = actOfTap(card, row)
      if (act === null) return false
      const words = wordsFor(act, card, nameOf(row))
      if (act.kind === 'bump') return acts.performAfterLook(act, words, endLook)
      acts.perform(act, words)
      return false
    }),
    onWhole: useStable((card) => {
      if (stillness.isTooSoon(card.key)) return
      say(actOnCard(card, viewed), card)
    }),
    onRecall,
    recallLast: useStable(() => {
      if (acts.undo()) return
      const [card] = doneCards(terminal.kitchens, terminal.setup, view)
      if (card !== undefined) onRecall(card, card.ticket.items)
    }),
  }
}
