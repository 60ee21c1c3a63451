import type { BoardTicket, TicketAge } from '@comanda/domain'
import {
  IconAlertTriangleFilled,
  IconArrowsLeftRight,
  IconClock,
  IconHourglassHigh,
  IconPaperBag,
  IconUsers,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useKitchenTexts } from '../texts.ts'
import { useMinutes } from '../tickets/clock.ts'
import { ageWords } from './age-words.ts'
import classes from './card.module.css'
import type { Face } from './face.ts'

interface CardHeadProps
  extends Pick<Face, 'title' | 'titleKind'>,
    Pick<BoardTicket, 'head' | 'handover' | 'movedFrom' | 'waiterId'> {
  readonly age: TicketAge
  /** Milliseconds since the epoch. */
  readonly issuedAt: number
  /** Its name, where several are shown together; else `''`. */
  readonly station: string
  readonly onTap: () => void
}

/** Whose it is and how old: what is read from two metres. A tap chooses the ticket, two do all of it. */
export const CardHead = memo(function CardHead(props: CardHeadProps) {
  const { title, titleKind, age, issuedAt, head, handover, movedFrom, waiterId, station, onTap } = props
  const { t } = useKitchenTexts()
  const { time } = useFormats()
  const waiter = useTerminalValue(({ setup }) => setup.people[waiterId]?.name ?? '')
  const names = [station, waiter].filter((name) => name !== '').join(' · ')
  const isCrowded = head.orderType !== null || movedFrom !== null || handover?.dueAt != null
  return (
    <button type="button" className={classes.head} tabIndex={-1} onClick={onTap}>
      <span className={classes.top}>
        <span className={classes.title} data-kind={titleKind} data-fits={fitOf(title, titleKind)}>
          {title}
        </span>
        <Age age={age} since={issuedAt} />
      </span>
      <span className={classes.facts} data-long={isCrowded || isLonger(names, 20) || undefined}>
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
          <span className={classes.fact} role="img" aria-label={t('guests', { count: head.guests })}>
            <IconUsers aria-hidden /> {head.guests}
          </span>
        )}
        <span className={classes.names}>{names}</span>
      </span>
    </button>
  )
})

/** In letters that may be wider than those of Latin scripts, anything may be too long. */
const isLonger = (text: string, most: number): boolean =>
  text.length > most || !/^[\u0020-\u024f]*$/u.test(text)

/** Beside the age of its ticket. The number of a check has a sign in front of it. */
function fitOf(title: string, kind: Face['titleKind']): 'hardly' | 'on-two-lines' | undefined {
  if (title.length > 6) return 'on-two-lines'
  const isShort = title.length <= (/^\d+$/.test(title) && kind !== 'check' ? 3 : 2)
  return isShort ? undefined : 'hardly'
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
      <span>{ageWords(minutes, t)}</span>
      {age !== 'fresh' && <span className={age === 'late' ? classes.word : 'only-heard'}>{t(age)}</span>}
    </span>
  )
}
