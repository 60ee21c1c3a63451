import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import classes from './form.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
}

/** A label, what is typed, what helps, and what is wrong with it, tied together for those who listen. */
function Field({
  label,
  hint,
  problem,
  children,
}: FieldProps & { readonly children: (ids: Described) => ReactNode }) {
  const id = useId()
  const about = problem ?? hint
  return (
    <div className={classes.field} data-wrong={problem !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(about !== undefined && { 'aria-describedby': `${id}-about` }),
        ...(problem !== undefined && { 'aria-invalid': true }),
      })}
      {about !== undefined && (
        <p id={`${id}-about`} className={problem === undefined ? classes.hint : classes.problem}>
          {about}
        </p>
      )}
    </div>
  )
}

interface Described {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onType: (value: string) => void
  readonly maxLength: number
}

export function TextField({ value, onType, maxLength, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface TextAreaFieldProps extends TextFieldProps {
  readonly rows: number
}

/** Several lines. */
export function TextAreaField({ value, onType, maxLength, rows, ...field }: TextAreaFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          {...ids}
          rows={rows}
          value={value}
          maxLength={maxLength}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface NumberFieldProps extends FieldProps {
  /** `null`: nothing typed. */
  readonly value: number | null
  readonly onType: (value: number | null) => void
  readonly min: number
  readonly max: number
  readonly step?: number
}

export function NumberField({ value, onType, min, max, step = 1, ...field }: NumberFieldProps) {
  // What stands there while somebody types is not always a number yet: `-`, `0.`, nothing.
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          inputMode={min < 0 ? 'text' : step < 1 ? 'decimal' : 'numeric'}
          value={typing ?? value ?? ''}
          min={min}
          max={max}
          step={step}
          onBlur={() => setTyping(null)}
          onChange={({ currentTarget }) => {
            setTyping(currentTarget.value)
            const typed = currentTarget.valueAsNumber
            onType(Number.isNaN(typed) ? null : Math.min(max, Math.max(min, typed)))
          }}
        />
      )}
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}

export function SelectField({ value, choices, onChoose, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <span className={classes.select}>
          <select {...ids} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={20} aria-hidden />
        </span>
      )}
    </Field>
  )
}

interface SwitchProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly disabled?: boolean
}

export function Switch({ label, hint, isOn, onSwitch, disabled = false }: SwitchProps) {
  return (
    <label className={classes.switch}>
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  )
}

interface SegmentsProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}

/** One of a few, all in sight. */
export function Segments({ label, hint, value, choices, onChoose }: SegmentsProps) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.segments}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  )
}

interface CheckListProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  /** Said where there is nothing to choose from. */
  readonly empty?: string
}

/** Any of several, in the order in which they were chosen. */
export function CheckList({ label, hint, problem, choices, chosen, onChoose, empty }: CheckListProps) {
  const toggle = (value: string, isIn: boolean) =>
    onChoose(isIn ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <fieldset className={classes.group} data-wrong={problem !== undefined || undefined}>
      <legend>{label}</legend>
      {choices.length === 0 && empty !== undefined && <p className={classes.hint}>{empty}</p>}
      <div className={classes.checks}>
        {choices.map(({ value, label: text }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {(problem ?? hint) !== undefined && (
        <p className={problem === undefined ? classes.hint : classes.problem}>{problem ?? hint}</p>
      )}
    </fieldset>
  )
}
