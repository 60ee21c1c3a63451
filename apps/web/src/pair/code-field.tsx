import { useId, useRef } from 'react'
import classes from './code-field.module.css'
import { CODE_LENGTH, codeIn } from './pairing.ts'
import { usePairTexts } from './use-pair-texts.ts'

interface CodeFieldProps {
  readonly code: string
  readonly isWrong: boolean
  readonly describedBy: string
  readonly onCode: (code: string) => void
}

/** Six boxes to see, one field to type in: pasting, deleting and screen readers work as in any other. */
export function CodeField({ code, isWrong, describedBy, onCode }: CodeFieldProps) {
  const { t } = usePairTexts()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.code}>
      <label htmlFor={id} className={classes.label}>
        {t('code')}
      </label>
      <div className={classes.boxes} data-wrong={isWrong || undefined}>
        {Array.from({ length: CODE_LENGTH }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            key={index}
            aria-hidden
            data-next={index === code.length || undefined}
            data-gap={index === CODE_LENGTH / 2 || undefined}
          >
            {code[index] ?? ''}
          </span>
        ))}
        <input
          ref={field}
          id={id}
          className={classes.field}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          // biome-ignore lint/a11y/noAutofocus: the one thing to do on this page
          autoFocus
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onChange={(event) => onCode(isWrong ? afterWrong(event.target.value) : codeIn(event.target.value))}
          onPaste={(event) => {
            event.preventDefault()
            onCode(codeIn(event.clipboardData.getData('text')))
          }}
        />
      </div>
    </div>
  )
}

/** Whoever types on after a wrong code begins another one. */
function afterWrong(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length > CODE_LENGTH ? digits.slice(CODE_LENGTH) : codeIn(text)
}
