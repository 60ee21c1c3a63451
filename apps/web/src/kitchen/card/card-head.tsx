import type { TicketAge } from '@comanda/domain'
import {
  IconAlertTriangleFilled,
  IconArrowsLeftRight,
  IconClock,
  IconHourglassHigh,
  IconPaperBag,
  IconUsers,
} from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { Viewed } from '../act/acts.ts'
import { useKitchenTexts } from '../texts.ts'
import type { KitchenCard } from '../tickets/board-book.ts'
import { useMinutes } from '../tickets/clock.ts'
import classes from './card.module.css'
import type { Face } from './face.ts'

interface CardHeadProps {
  readonly card: KitchenCard
  readonly face: Face
  readonly age: TicketAge
  readonly viewed: Viewed
  readonly onTap: () => void
}

/** Whose it is and how old: what is read from two metres. A tap chooses the ticket, two do all of it. */
export function CardHead({ card, face, age, viewed, onTap }: CardHeadProps) {
  const { t } = useKitchenTexts()
  const { time } = useFormats()
  const { ticket } = card
  const { head, handover, movedFrom, stationId } = ticket
  const waiter = useTerminalValue(({ setup }) => setup.people[ticket.waiterId]?.name ?? '')
  const station = useTerminalValue(({ setup }) => setup.stations[stationId ?? '']?.name)
  const facts = [
    ...(viewed === null && station !== undefined ? [station] : []),
    ...(waiter === '' ? [] : [waiter]),
  ]
  return (
    <button type="button" className={classes.head} tabIndex={-1} onClick={onTap}>
      <span className={classes.top}>
        <span
          className={classes.title}
          data-kind={face.titleKind}
          data-long={face.title.length > 6 || undefined}
        >
          {face.title}
        </span>
        <Age age={age} since={ticket.issued.at} />
      </span>
      <span className={classes.facts}>
        {head.orderType !== null && handover !== null && (
          <b className={classes.fact}>
            <IconPaperBag aria-hidden /> {head.orderType}
          </b>
        )}
        {handover?.dueAt != null && (
          <b className={classes.fact}>{t('due', { time: time(handover.dueAt) })}</b>
        )}
        {movedFrom !== null && (
          <b className={classes.moved}>
            <IconArrowsLeftRight aria-hidden /> {t('movedFrom', { table: movedFrom })}
          </b>
        )}
        {head.guests !== null && (
          <span className={classes.fact}>
            <IconUsers aria-hidden />
            <span className="only-heard">{t('guests', { count: head.guests })}</span>
            <span aria-hidden>{head.guests}</span>
          </span>
        )}
        <span className={classes.names}>{facts.join(' · ')}</span>
      </span>
    </button>
  )
}

const ICONS = { fresh: IconClock, warn: IconHourglassHigh, late: IconAlertTriangleFilled }

/** Alone, so that a minute draws nothing else. */
function Age({ age, since }: { readonly age: TicketAge; readonly since: number }) {
  const { t } = useKitchenTexts()
  const minutes = useMinutes(since)
  const Icon = ICONS[age]
  return (
    <span className={classes.age}>
      <Icon aria-hidden />
      <span>{t('minutes', { count: minutes })}</span>
      {age !== 'fresh' && <span className={age === 'late' ? classes.word : 'only-heard'}>{t(age)}</span>}
    </span>
  )
}
