import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { DetailHead } from '../list/detail-head.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './form.module.css'
import type { RecordForm as Form } from './use-record-form.ts'

interface RecordFormProps<T> {
  readonly title: string
  readonly form: Form<T>
  /** Left out: it fills its area, and there is nothing to go back to. */
  readonly onClose?: () => void
  readonly children: ReactNode
  /** What can be done with the record besides saving it. */
  readonly more?: ReactNode
  /** Instead of saving at once; must call `form.submit` itself. */
  readonly onSubmit?: () => void
}

/** The frame of a form: Enter or Ctrl+S saves, Escape turns away; what was typed is kept. */
export function RecordForm<T>({ title, form, onClose, children, more, onSubmit }: RecordFormProps<T>) {
  const { t } = useManageTexts()
  const titleId = useId()
  const node = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Never a text field by itself where its keyboard would cover the form.
    const isFine = matchMedia('(pointer: fine)').matches
    const first = node.current?.querySelector<HTMLElement>(isFine ? 'input, select' : 'h2')
    first?.focus({ preventScroll: true })
  }, [])
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (onSubmit === undefined) form.submit()
    else onSubmit()
  }
  const onKey = (event: KeyboardEvent) => {
    // A sheet above the form has keys of its own.
    if (event.target instanceof HTMLElement && event.target.closest('dialog') !== null) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose?.()
    } else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    }
  }
  const isNew = form.record === null
  return (
    <form
      ref={node}
      className={classes.form}
      aria-labelledby={titleId}
      noValidate
      onSubmit={submit}
      onKeyDown={onKey}
    >
      <DetailHead title={title} titleId={titleId} onClose={onClose} />
      <div className={classes.body}>
        {form.told !== null && (
          <p className={classes.told} role="alert">
            {form.told}
          </p>
        )}
        {children}
      </div>
      <footer className={classes.footer}>
        {more}
        <span className={classes.gap} />
        {form.isTyped && (
          <button type="button" className={classes.plain} onClick={form.discard}>
            {t('discard')}
          </button>
        )}
        <button type="submit" className={classes.primary} disabled={!isNew && !form.isTyped}>
          {t(isNew ? 'create' : form.isTyped ? 'save' : 'isSaved')}
        </button>
      </footer>
    </form>
  )
}
