import type { Till } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import form from '../shared/form/form.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useDo } from '../shared/use-do.ts'
import { asksFirst, type Counts, countedCoins, countedTotal, withCount } from './counting.ts'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'
import { useCurrency } from './use-currency.ts'

interface CountSheetProps {
  readonly till: Till
  /** Counted on the way, or to close it. */
  readonly to: 'count' | 'close'
  readonly onClose: () => void
}

/** Counts the drawer note by note. What should be there is not shown before it is closed (F5.3). */
export function CountSheet({ till, to, onClose }: CountSheetProps) {
  const { t } = useTillTexts()
  const { money } = useFormats()
  const act = useDo()
  const { coins, notes } = useCurrency()
  const [counts, setCounts] = useState<Counts>({})
  const [isAsked, setAsked] = useState(false)
  const type = (worth: number, typed: string) => {
    setCounts((now) => withCount(now, worth, typed))
    setAsked(false)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (asksFirst(to, counts) && !isAsked) return setAsked(true)
    const type_ = to === 'close' ? 'closeTill' : 'countTill'
    act({ type: type_, tillId: till.id, coins: countedCoins(counts) }, onClose)
  }
  return (
    <Sheet
      title={t(to === 'close' ? 'closeOf' : 'countOf', { name: till.name })}
      place="wide"
      onClose={onClose}
      footer={
        <div className={classes.countFoot}>
          <p>
            <span>{t('counted')}</span> <output>{money(countedTotal(counts))}</output>
          </p>
          {isAsked && <p role="alert">{t('nothingCounted')}</p>}
          <button type="submit" form="count" className={form.main}>
            {t(isAsked ? 'closeEmpty' : to === 'close' ? 'closeIt' : 'saveCount')}
          </button>
        </div>
      }
    >
      <form id="count" className={classes.count} onSubmit={save}>
        {to === 'close' && <p className={classes.hint}>{t('blind')}</p>}
        <Kinds title={t('notes')} worths={[...notes].reverse()} counts={counts} onType={type} />
        <Kinds title={t('coins')} worths={[...coins].reverse()} counts={counts} onType={type} />
      </form>
    </Sheet>
  )
}

interface KindsProps {
  readonly title: string
  readonly worths: readonly number[]
  readonly counts: Counts
  readonly onType: (worth: number, typed: string) => void
}

function Kinds({ title, worths, counts, onType }: KindsProps) {
  const { money } = useFormats()
  return (
    <fieldset className={classes.kinds}>
      <legend>{title}</legend>
      {worths.map((worth) => {
        const count = counts[worth] ?? 0
        return (
          <label key={worth}>
            <span>{money(worth)}</span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              placeholder="0"
              value={count === 0 ? '' : `${count}`}
              onChange={(event) => onType(worth, event.currentTarget.value)}
            />
            <output>{count === 0 ? '' : money(worth * count)}</output>
          </label>
        )
      })}
    </fieldset>
  )
}
