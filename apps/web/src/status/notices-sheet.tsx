import './bring-texts.ts'
import { IconBellCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { hideSlots } from '../shared/toast.tsx'
import { attentionCount } from './attention-count.ts'
import { AttentionEntry } from './attention-entry.tsx'
import { NoticeItem } from './notice-item.tsx'
import classes from './notices-sheet.module.css'

/** Everything that was decided otherwise than somebody here wanted, newest first. */
export function NoticesSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const terminal = useTerminal()
  const notices = useTerminalValue((current) => current.notices)
  const isWaiting = useTerminalValue((known) => attentionCount(known) > 0)
  // Here it is said in full.
  useEffect(() => hideSlots(['notice', 'ready']), [])
  const dismissAll = () => {
    for (const { id } of notices) terminal.dismissNotice(id)
  }
  const footer = (
    <button type="button" className={classes.dismissAll} onClick={dismissAll}>
      {t('notices.dismissAll')}
    </button>
  )
  return (
    <Sheet title={t('notices.title')} place="side" onClose={onClose} {...(notices.length > 1 && { footer })}>
      <AttentionEntry onClose={onClose} />
      {notices.length === 0 && !isWaiting ? (
        <div className={classes.empty}>
          <IconBellCheck size={40} stroke={1.5} aria-hidden />
          <p className={classes.emptyTitle}>{t('notices.empty')}</p>
          <p>{t('notices.emptyHint')}</p>
        </div>
      ) : (
        <ul className={classes.notices}>
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} onClose={onClose} />
          ))}
        </ul>
      )}
    </Sheet>
  )
}
