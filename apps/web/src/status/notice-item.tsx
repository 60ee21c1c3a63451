import type { Notice, ReadyNotice } from '@comanda/client'
import type { TicketId } from '@comanda/domain'
import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBan,
  IconBellRinging,
  IconCoins,
  IconCut,
  IconGavel,
  IconHandStop,
  IconHourglass,
  IconX,
} from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { applyMine, canApplyMine } from './apply-mine.ts'
import { noticeWords, openCheckOf } from './notice-words.ts'
import classes from './notices-sheet.module.css'
import { useWords } from './words.ts'

const ICONS = {
  refused: IconHandStop,
  kept: IconHourglass,
  decided: IconGavel,
  overridden: IconArrowsExchange,
  'came-back': IconArrowBackUp,
  short: IconCut,
  'part-taken': IconCoins,
  'sold-out': IconBan,
  ready: IconBellRinging,
}

/** Whose command it is about; `''`: it is about none. */
function authorOf(notice: Notice): string {
  if (notice.kind === 'decided') return notice.author
  return notice.kind === 'refused' || notice.kind === 'kept' ? notice.by : ''
}

/** One notice: what, why, when, whose, and what can be done about it. */
export function NoticeItem({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const { time } = useFormats()
  const terminal = useTerminal()
  const notify = useNotify()
  const go = useGo()
  const words = useWords()
  const titleId = useId()
  // Checks close and lines go while the list is open: what can be done follows.
  const checkId = useTerminalValue((known) => openCheckOf(notice, { known }))
  const canApply = useTerminalValue((known) => canApplyMine(notice, known))
  const author = useTerminalValue(({ setup }) => setup.people[authorOf(notice)]?.name)
  const { title, why, where } = noticeWords(notice, words)
  const Icon = ICONS[notice.kind]
  const apply = () => {
    const outcome = applyMine(terminal, notice)
    if (!outcome.ok) notify.refused(outcome.refusal)
  }
  const act = useDo()
  const serve = ({ ticketId, dishes }: ReadyNotice) => {
    const items = dishes.map(({ index }) => index)
    act({ type: 'serveTicket', ticketId: ticketId as TicketId, items, expoId: null }, () =>
      terminal.dismissNotice(notice.id),
    )
  }
  const open = (id: string) => {
    onClose()
    go.toCheck(id)
  }
  return (
    <li className={classes.notice} data-kind={notice.kind}>
      <span className={classes.icon}>
        <Icon size={20} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.title} id={titleId}>
          {title}
        </p>
        {why !== '' && <p>{why}</p>}
        <p className={classes.about}>{[author, time(notice.at), where].filter(Boolean).join(' · ')}</p>
        {(canApply || checkId !== null) && (
          <div className={classes.actions}>
            {notice.kind === 'ready' && (
              <button
                type="button"
                className={classes.strong}
                aria-describedby={titleId}
                onClick={() => serve(notice)}
              >
                {t('notices.served')}
              </button>
            )}
            {canApply && (
              <button type="button" className={classes.strong} aria-describedby={titleId} onClick={apply}>
                {t('notices.applyMine')}
              </button>
            )}
            {checkId !== null && (
              <button type="button" aria-describedby={titleId} onClick={() => open(checkId)}>
                {t('notices.openCheck')}
              </button>
            )}
          </div>
        )}
      </div>
      <button
        type="button"
        className={classes.dismiss}
        aria-label={t('notices.dismiss')}
        aria-describedby={titleId}
        title={t('notices.dismiss')}
        onClick={() => terminal.dismissNotice(notice.id)}
      >
        <IconX size={20} aria-hidden />
      </button>
    </li>
  )
}
