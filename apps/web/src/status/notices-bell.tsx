import { IconBell } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../shared/later.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { attentionCount } from './attention-count.ts'
import classes from './notices-bell.module.css'

const { Later: NoticesSheet, useSoon } = later(async () => (await import('./notices-sheet.tsx')).NoticesSheet)

const MOST_SHOWN = 99

/** How many things a person should know of. They wait here as long as it takes (C28). */
export function NoticesBell() {
  const { t } = useTranslation('status')
  const count = useTerminalValue((terminal) => terminal.notices.length + attentionCount(terminal))
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useSoon()
  return (
    <>
      <button
        type="button"
        className={classes.bell}
        aria-haspopup="dialog"
        aria-label={count === 0 ? t('notices.bell') : t('notices.unread', { count })}
        title={t('notices.bell')}
        onClick={() => setOpen(true)}
      >
        <IconBell size={22} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
          </span>
        )}
      </button>
      {isOpen && <NoticesSheet onClose={close} />}
    </>
  )
}
