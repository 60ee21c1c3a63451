import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useKitchenTexts } from '../texts.ts'
import classes from './panels.module.css'

interface SidePanelProps {
  readonly title: string
  readonly hint?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside the tickets, which stay in sight and in use. */
export function SidePanel({ title, hint, onClose, children }: SidePanelProps) {
  const { t } = useKitchenTexts()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside className={classes.panel} aria-labelledby={titleId}>
      <header className={classes.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" aria-label={t('closePanel')} onClick={onClose}>
          <IconX size={24} aria-hidden />
        </button>
      </header>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing else in it to tap */}
      <section className={classes.body} aria-labelledby={titleId} tabIndex={0}>
        {children}
      </section>
    </aside>
  )
}
