import { portionsLeft } from '@comanda/domain'
import { useId, useState } from 'react'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { Switch } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './availability-field.module.css'

interface AvailabilityFieldProps {
  readonly itemId: string
  readonly name: string
}

const MOST = 9999

/** Sold out or not, and how many are left: said at once to every screen, and undone as easily (F3.1). */
export function AvailabilityField({ itemId, name }: AvailabilityFieldProps) {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const id = useId()
  const now = useTerminalValue(({ setup }) => setup.availability[itemId])
  const [typed, setTyped] = useState<string | null>(null)
  const soldOut = now?.soldOut ?? false
  const remaining = useTerminalValue(({ setup }) => portionsLeft(setup, itemId))

  const set = (next: { readonly soldOut: boolean; readonly remaining: number | null }) => {
    const outcome = terminal.performSetup({ type: 'setAvailability', itemId, ...next })
    if (!outcome.ok) notify.refused(outcome.refusal)
    return outcome.ok
  }
  const say = (next: Parameters<typeof set>[0]) => {
    const before = { soldOut, remaining }
    if (!set(next)) return
    const text = next.soldOut
      ? t('menu.nowOut', { name })
      : next.remaining === null
        ? t('menu.nowOn', { name })
        : t('menu.nowLeft', { name, count: next.remaining })
    notify.undo(text, () => void set(before))
  }
  const count = () => {
    setTyped(null)
    if (typed === null) return
    const next = /^\d{1,4}$/.test(typed.trim()) ? Math.min(MOST, Number(typed)) : null
    if (next !== remaining) say({ soldOut: soldOut && next === 0, remaining: next })
  }
  return (
    <div className={classes.availability}>
      <Switch
        label={t('menu.soldOut', { name })}
        isOn={soldOut}
        onSwitch={(isOn) =>
          say({ soldOut: isOn, remaining: isOn ? remaining : remaining === 0 ? null : remaining })
        }
      />
      <div className={formClasses.field}>
        <label htmlFor={id}>{t('menu.remaining')}</label>
        <input
          id={id}
          inputMode="numeric"
          maxLength={4}
          value={typed ?? (remaining === null ? '' : `${remaining}`)}
          placeholder={t('menu.notCounted')}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
          onBlur={count}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            count()
          }}
        />
      </div>
    </div>
  )
}
