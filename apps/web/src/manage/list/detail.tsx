import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import classes from './detail.module.css'
import { DetailHead } from './detail-head.tsx'

interface DetailProps {
  readonly title: string
  readonly onClose: () => void
  /** What can be done with it. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A chosen record that is looked at beside its list; Escape goes back there. */
export function Detail({ title, onClose, actions, children }: DetailProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const onKey = (event: KeyboardEvent) => {
    // A sheet above it has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever one is in it
    <div className={classes.detail} onKeyDown={onKey}>
      <DetailHead ref={heading} title={title} onClose={onClose}>
        {actions}
      </DetailHead>
      {children}
    </div>
  )
}
