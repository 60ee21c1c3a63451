import classes from './form.module.css'

/** Longest reason that a command takes. Letters. */
const MOST = 200

interface ReasonFieldProps {
  readonly label: string
  /** Each is a tap. */
  readonly usual: readonly string[]
  readonly value: string
  readonly isWrong: boolean
  readonly onType: (reason: string) => void
}

/** What something is done for: one of the usual words, or own ones. */
export function ReasonField({ label, usual, value, isWrong, onType }: ReasonFieldProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.chips} role="group" aria-label={label}>
        {usual.map((text) => (
          <button key={text} type="button" aria-pressed={value === text} onClick={() => onType(text)}>
            {text}
          </button>
        ))}
      </div>
      <label className={classes.field}>
        <span>{label}</span>
        <input
          type="text"
          maxLength={MOST}
          value={value}
          aria-invalid={isWrong || undefined}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </label>
    </>
  )
}
