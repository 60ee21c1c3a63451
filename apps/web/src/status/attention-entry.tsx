import { IconChevronRight, IconHandStop } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { attentionCount } from './attention-count.ts'
import classes from './attention-entry.module.css'

/** The way to what waits for whoever is signed in; nothing where nothing does (C21). */
export function AttentionEntry({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const navigate = useNavigate()
  const count = useTerminalValue(attentionCount)
  if (count === 0) return null
  const look = () => {
    onClose()
    void navigate({ to: '/tills' })
  }
  return (
    <button type="button" className={classes.entry} onClick={look}>
      <IconHandStop size={22} aria-hidden />
      <span>{t('notices.attention', { count })}</span>
      <span className={classes.look}>
        {t('notices.look')}
        <IconChevronRight size={20} aria-hidden />
      </span>
    </button>
  )
}
