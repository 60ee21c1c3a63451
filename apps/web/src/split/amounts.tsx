import type { OpenCheck } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { amountOf } from '../shared/form/amount.ts'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { PartsList } from './parts-list.tsx'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'
import { useDivision } from './use-division.ts'

/** Each pays what they say; what is left is the last part. */
export function Amounts({ check }: { readonly check: OpenCheck }) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const exponent = useTerminalValue(({ setup }) => setup.restaurant?.currency.exponent ?? 2)
  const { totalMinor, divide, remove } = useDivision(check)
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const amounts = check.division?.kind === 'amounts' ? check.division.amountsMinor : []
  const restMinor = Math.max(0, totalMinor - amounts.reduce((sum, minor) => sum + minor, 0))
  const set = (amountsMinor: readonly number[]) =>
    amountsMinor.length === 0 ? remove() : divide({ kind: 'amounts', amountsMinor })
  const removeAt = (index: number) => set(amounts.filter((_, each) => each !== index))
  const add = (event: FormEvent) => {
    event.preventDefault()
    const minor = amountOf(typed, exponent)
    const isRight = minor !== null && minor <= restMinor
    setWrong(!isRight)
    if (!isRight) return
    setTyped('')
    set([...amounts, minor])
  }
  if (totalMinor === 0) return <p className={classes.hint}>{t('nothing')}</p>
  return (
    <div className={classes.scroll}>
      <p className={classes.lead}>{t('amountsHint')}</p>
      <form className={classes.typing} onSubmit={add} noValidate>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          placeholder={t('amount')}
          aria-label={t('amount')}
          aria-invalid={isWrong || undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <button type="submit" className={classes.main} disabled={restMinor === 0}>
          {t('addAmount')}
        </button>
      </form>
      {isWrong && (
        <p className={classes.wrong} role="alert">
          {t('amountWrong', { rest: money(restMinor) })}
        </p>
      )}
      <PartsList check={check} totalMinor={totalMinor} {...(amounts.length > 0 && { onRemove: removeAt })} />
      {check.division !== null && (
        <button type="button" className={classes.quiet} onClick={remove}>
          {t('noDivision')}
        </button>
      )}
    </div>
  )
}
