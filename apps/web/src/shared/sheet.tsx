import { IconX } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sheetOpened } from './open-sheets.ts'
import classes from './sheet.module.css'

interface SheetProps {
  readonly title: ReactNode
  /** On a phone every sheet comes from below. Elsewhere `side` covers the check's column, `middle` the middle. */
  readonly place?: 'side' | 'middle' | 'wide'
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
}

/** A modal panel: the browser's own dialog, so that focus, Escape and what lies behind are looked after. */
export function Sheet({ title, place = 'middle', onClose, children, footer }: SheetProps) {
  const { t } = useTranslation('shared')
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = dialog.current
    if (node === null) return
    if (!node.open) node.showModal()
    // Never a text field by itself: on a phone its keyboard would cover half of the sheet.
    const first = node.querySelector<HTMLElement>('[data-first-focus]') ?? node.querySelector('h2')
    first?.focus()
    return sheetOpened(node)
  }, [])
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={classes.sheet}
      data-place={place}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={onBackdrop}
    >
      <div className={classes.content}>
        <header className={classes.header}>
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
            <IconX size={22} aria-hidden />
          </button>
        </header>
        <div className={classes.body}>{children}</div>
        {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
      </div>
    </dialog>
  )
}
