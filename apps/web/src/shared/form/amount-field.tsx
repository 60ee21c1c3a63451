import classes from './form.module.css'

interface AmountFieldProps {
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onType: (typed: string) => void
}

/** An amount of money as people type it. */
export function AmountField({ label, value, isWrong, onType }: AmountFieldProps) {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={14}
        data-first-focus
        value={value}
        aria-invalid={isWrong || undefined}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </label>
  )
}
