import type { BoardItem } from '@comanda/domain'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { faceFor } from '../card/faces.ts'
import { titleWords } from '../card/ticket-card.tsx'
import { useKitchenTexts } from '../texts.ts'
import { useLogs } from '../tickets/use-board.ts'
import { type DoneCard, doneCards } from './done.ts'
import classes from './panels.module.css'
import { SidePanel } from './side-panel.tsx'

interface RecallPanelProps {
  readonly view: string | null
  readonly onRecall: (card: DoneCard, dishes: readonly BoardItem[]) => void
  readonly onClose: () => void
}

/** What has left this display, by whom and when: one dish or all of it can be had back. */
export function RecallPanel({ view, onRecall, onClose }: RecallPanelProps) {
  const { t } = useKitchenTexts()
  const logs = useLogs()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const cards = useMemo(() => doneCards(logs, setup, view), [logs, setup, view])
  return (
    <SidePanel title={t('recall')} hint={t('recallHint')} onClose={onClose}>
      {cards.length === 0 && <p className={classes.none}>{t('recallEmpty')}</p>}
      <ul className={classes.history}>
        {cards.map((card) => (
          <DoneRow key={card.key} card={card} onRecall={onRecall} />
        ))}
      </ul>
    </SidePanel>
  )
}

type DoneRowProps = Pick<RecallPanelProps, 'onRecall'> & { readonly card: DoneCard }

function DoneRow({ card, onRecall }: DoneRowProps) {
  const { t } = useKitchenTexts()
  const { time } = useFormats()
  const { ticket, room } = card
  const face = faceFor(ticket)
  const who = useTerminalValue(({ setup }) => setup.people[ticket.doneAt.by]?.name ?? '')
  const title = titleWords(face.titleKind, face.title, t)
  return (
    <li className={classes.past}>
      <header>
        <h3>
          {title}
          {room !== '' && <small>{room}</small>}
        </h3>
        <p>{t('doneBy', { who, time: time(ticket.doneAt.at) })}</p>
      </header>
      <ul>
        {ticket.items.map((item) => (
          <li key={`${item.ticketId} ${item.index}`}>
            <button
              type="button"
              className={classes.again}
              aria-label={`${t('recall')}: ${t('dish', { count: item.quantity, name: item.name })}`}
              onClick={() => onRecall(card, [item])}
            >
              <b>{item.quantity - item.voided}</b> <span>{item.name}</span>
              <IconArrowBackUp size={20} className={classes.mirrored} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {ticket.items.length > 1 && (
        <button type="button" className={classes.all} onClick={() => onRecall(card, ticket.items)}>
          <IconArrowBackUp size={20} className={classes.mirrored} aria-hidden /> {t('recallWhole')}
        </button>
      )}
    </li>
  )
}
