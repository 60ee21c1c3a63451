import { IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './detail.module.css'

interface DetailHeadProps {
  readonly title: string
  readonly titleId?: string
  /** Of the title, which takes the focus where no field does. */
  readonly ref?: Ref<HTMLHeadingElement>
  /** Left out: there is nothing to go back to. */
  readonly onClose?: (() => void) | undefined
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** What stands above a chosen record: its name, and the way back to the list. */
export function DetailHead({ title, titleId, ref, onClose, children }: DetailHeadProps) {
  const { t } = useTranslation('shared')
  return (
    <header className={classes.head}>
      <h2 id={titleId} ref={ref} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {onClose !== undefined && (
        <button type="button" className={classes.icon} aria-label={t('close')} onClick={onClose}>
          <IconX size={22} aria-hidden />
        </button>
      )}
    </header>
  )
}
