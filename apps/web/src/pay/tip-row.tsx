import { can, type PaymentMethod } from '@comanda/domain'
import { peopleHere } from '../people/people-here.ts'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import { tipChips } from './tips.ts'
import type { Paying } from './use-paying.ts'

const takesTip = (method: PaymentMethod | undefined): boolean => method?.allowsTip ?? true

/** What the guests leave on top, and for whom it is (F5.2). */
export function TipRow({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money, percent } = useFormats()
  const chips = useTerminalValue(({ setup }) => tipChips(setup), sameItems)
  const { method, methods, draft, tender, setTip, padFor } = paying
  if (!takesTip(method) || !methods.some(takesTip)) return null
  const share = draft?.tip.kind === 'share' ? draft.tip.bp : null
  const isOwn = draft?.padFor === 'tip' || draft?.tip.kind === 'own'
  const tipMinor = tender?.tipMinor ?? 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
    <div className={classes.tips} role="group" aria-label={t('tip')}>
      <span className={classes.tipLabel} aria-hidden>
        {t('tip')}
      </span>
      {chips.map((bp) => (
        <button
          key={bp}
          type="button"
          aria-pressed={share === bp}
          onClick={() => setTip({ kind: 'share', bp })}
        >
          {percent(bp)}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={isOwn}
        onClick={() => padFor(draft?.padFor === 'tip' ? 'amount' : 'tip')}
      >
        {draft?.tip.kind === 'own' ? money(draft.tip.minor) : t('ownTip')}
      </button>
      {tipMinor > 0 && <TipFor paying={paying} />}
    </div>
  )
}

function TipFor({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { check, draft, setTipPerson } = paying
  const people = useTerminalValue(
    ({ setup }) => peopleHere(setup).filter(({ id }) => id === check.waiterId || can(setup, id, 'addLines')),
    sameItems,
  )
  return (
    <label className={classes.tipFor}>
      <span>{t('tipFor')}</span>
      <select
        value={draft?.tipPersonId ?? check.waiterId}
        onChange={(event) => setTipPerson(event.currentTarget.value)}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
