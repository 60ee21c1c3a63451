import type { Station } from '@comanda/domain'
import { IconAlertTriangle, IconArrowForwardUp, IconCheck, IconEye, IconPencil } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { wholeOf } from '../act/acts.ts'
import type { News } from '../sound/news.ts'
import { useKitchenTexts } from '../texts.ts'
import type { KitchenCard } from '../tickets/board-book.ts'
import { useAge } from '../tickets/clock.ts'
import type { LiveBoard } from '../tickets/live-board.ts'
import { useCard } from '../tickets/use-board.ts'
import classes from './card.module.css'
import { CardHead } from './card-head.tsx'
import { faceFor } from './faces.ts'
import { type RowTap, RowView } from './row-view.tsx'
import { useScrolling } from './use-scrolling.ts'
import { WaitingRows } from './waiting-rows.tsx'

/** Two taps on the head within so long mean the whole ticket. Milliseconds. */
const DOUBLE_MS = 400

export interface CardHandlers {
  readonly onRow: (card: KitchenCard, ...tap: Parameters<RowTap>) => ReturnType<RowTap>
  readonly onWhole: (card: KitchenCard) => void
  readonly onChoose: (card: KitchenCard) => void
}

export interface TicketCardProps extends CardHandlers {
  readonly board: LiveBoard
  readonly cardKey: string
  /** Whose thresholds and whose first tap count; `null`: those of the ticket's own station. */
  readonly viewed: Station | null
  /** The key that means it; `null`: none does. */
  readonly digit: number | null
  readonly isChosen: boolean
  readonly chosenRow: string | null
  readonly news: News | null
  /** Columns that it covers. */
  readonly span: number
  /** Names the room that it has. */
  readonly room: string
}

/** One ticket. It hears itself of what is new about it, and is drawn again only then. */
export function TicketCard(props: TicketCardProps) {
  const card = useCard(props.board, props.cardKey)
  return card === null ? null : <CardView {...props} card={card} />
}

function CardView(props: TicketCardProps & { readonly card: KitchenCard }) {
  const { card, viewed, digit, isChosen, chosenRow, news, span, room, onRow, onWhole, onChoose } = props
  const { t } = useKitchenTexts()
  const { ticket } = card
  const face = faceFor(ticket)
  const own = useTerminalValue(({ setup }) => setup.stations[ticket.stationId ?? ''])
  const station = viewed ?? own ?? null
  const age = useAge(ticket.issued.at, station)
  const whole = wholeOf(face, ticket.items, viewed)
  const tappedAt = useRef(Number.NEGATIVE_INFINITY)
  const tapHead = useStable(() => {
    const now = performance.now()
    const isDouble = now - tappedAt.current < DOUBLE_MS
    tappedAt.current = isDouble ? Number.NEGATIVE_INFINITY : now
    if (isDouble) onWhole(card)
    else onChoose(card)
  })
  const tapRow = useStable<Parameters<RowTap>, ReturnType<RowTap>>((...tap) => onRow(card, ...tap))
  const body = useScrolling(face, room)
  return (
    <article
      className={classes.card}
      aria-label={t('ticket', { title: titleWords(face.titleKind, face.title, t), age: t(age) })}
      data-card={card.key}
      data-age={age}
      data-wide={span > 1 || undefined}
      data-chosen={isChosen || undefined}
      data-news={news ?? undefined}
    >
      <CardHead
        title={face.title}
        titleKind={face.titleKind}
        age={age}
        issuedAt={ticket.issued.at}
        head={ticket.head}
        handover={ticket.handover}
        movedFrom={ticket.movedFrom}
        waiterId={ticket.waiterId}
        station={viewed === null ? (own?.name ?? '') : ''}
        onTap={tapHead}
      />
      <div
        ref={body}
        className={classes.body}
        {...(span > 1 && { 'data-wide': '', style: { columnCount: span } })}
      >
        {face.allergy !== '' && (
          <p className={classes.allergy}>
            <IconAlertTriangle aria-label={t('allergy')} /> <b>{face.allergy}</b>
          </p>
        )}
        {face.note !== '' && (
          <p className={classes.note}>
            <IconPencil aria-label={t('note')} /> <b>{face.note}</b>
          </p>
        )}
        {face.isAllChanged && (
          <p className={classes.changed}>
            <IconEye aria-hidden /> <b>{t('changedAll')}</b>
          </p>
        )}
        {face.courses.map(({ course, rows }) => (
          <section key={course} className={classes.course}>
            {course > 0 && <h4>{t('course', { course })}</h4>}
            {rows.map((row) => (
              <RowView
                key={row.key}
                row={row}
                viewed={viewed}
                firstTap={station?.firstTap ?? 'bump'}
                isAllChanged={face.isAllChanged}
                isChosen={row.key === chosenRow}
                onTap={tapRow}
              />
            ))}
          </section>
        ))}
        {face.goneUnits > 0 && (
          <p className={classes.gone}>
            <IconArrowForwardUp aria-hidden /> {t('gone', { count: face.goneUnits })}
          </p>
        )}
        <WaitingRows face={face} />
      </div>
      <footer className={classes.foot}>
        <span className={classes.number}>
          {digit !== null && <kbd>{digit}</kbd>}
          {face.titleKind !== 'check' && <span>{`#${ticket.head.check}`}</span>}
          {card.room !== '' && <span className={classes.room}>{card.room}</span>}
        </span>
        <button
          type="button"
          className={classes.whole}
          data-does={whole.does}
          tabIndex={-1}
          onClick={() => onWhole(card)}
        >
          {whole.does === 'seen' ? <IconEye aria-hidden /> : <IconCheck aria-hidden />}
          {whole.does === 'serveReady'
            ? t('whole.serveReady', { count: whole.units })
            : t(`whole.${whole.does}`)}
        </button>
      </footer>
    </article>
  )
}

/** `Table 12`, `Irene Vega`, `Check 41`. */
export const titleWords = (
  kind: 'table' | 'name' | 'check',
  title: string,
  t: ReturnType<typeof useKitchenTexts>['t'],
): string => {
  if (kind === 'name') return title
  return kind === 'table' ? t('table', { table: title }) : t('check', { check: title })
}
