import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useTopSheet } from '../shared/open-sheets.ts'
import { hideToast, type ShownToast, useToasts } from '../shared/toast.tsx'
import classes from './toaster.module.css'

const STAYS_MS = 5_000

/** Short words above everything. A screen reader hears them; they wait while somebody reaches for them. */
export function Toaster() {
  const { t } = useTranslation('shared')
  const toasts = useToasts()
  const [isHeld, setHeld] = useState(false)
  const sheet = useTopSheet()
  const messages = (
    <section
      className={classes.toaster}
      aria-label={t('messages')}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
    </section>
  )
  // What lies outside of an open sheet cannot be touched, and an undo must be.
  return sheet === null ? messages : createPortal(messages, sheet)
}

function ToastRow({ toast, isHeld }: { readonly toast: ShownToast; readonly isHeld: boolean }) {
  const { t } = useTranslation('shared')
  const { id, text, title, icon, tone, action, stays = false } = toast
  useEffect(() => {
    if (stays || isHeld) return
    const timer = setTimeout(() => hideToast(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [id, stays, isHeld])
  const act = () => {
    hideToast(id)
    action?.act()
  }
  return (
    <div className={classes.toast} data-tone={tone}>
      {icon !== undefined && <span className={classes.icon}>{icon}</span>}
      <span className={classes.words}>
        {title !== undefined && title !== '' && <strong>{title}</strong>}
        <span>{text}</span>
      </span>
      {action !== undefined && (
        <button type="button" className={classes.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={classes.close} aria-label={t('close')} onClick={() => hideToast(id)}>
        <IconX size={18} aria-hidden />
      </button>
    </div>
  )
}
