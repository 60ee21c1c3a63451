import type { BoardItem, Station } from '@comanda/domain'
import type { Panel } from '../bar/tools.tsx'
import type { KitchenCard } from '../tickets/board-book.ts'
import { AllDayPanel } from './all-day-panel.tsx'
import type { DoneCard } from './done.ts'
import { KeysPanel } from './keys-panel.tsx'
import { RecallPanel } from './recall-panel.tsx'
import { SoldOutPanel } from './sold-out-panel.tsx'

interface OpenPanelProps {
  readonly panel: Panel | null
  readonly cards: readonly KitchenCard[]
  readonly stations: readonly Station[]
  readonly viewed: Station | null
  readonly onRecall: (card: DoneCard, dishes: readonly BoardItem[]) => void
  readonly onClose: () => void
}

/** The one that is open, beside the tickets. */
export function OpenPanel({ panel, cards, stations, viewed, onRecall, onClose }: OpenPanelProps) {
  const view = viewed?.id ?? null
  switch (panel) {
    case 'allDay':
      return <AllDayPanel cards={cards} stations={stations} view={view} onClose={onClose} />
    case 'recall':
      return <RecallPanel view={view} onRecall={onRecall} onClose={onClose} />
    case 'soldOut':
      return <SoldOutPanel station={viewed} onClose={onClose} />
    case 'keys':
      return <KeysPanel onClose={onClose} />
    case null:
      return null
  }
}
