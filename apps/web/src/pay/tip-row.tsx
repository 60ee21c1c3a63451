import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import { TipFor } from './tip-for.tsx'
import { takesTip, tipChips } from './tips.ts'
import type { Paying } from './use-paying.ts'

/** What the guests leave on top, and for whom it is (F5.2). */
export function TipRow({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money, percent } = useFormats()
  const chips = useTerminalValue(({ setup }) => tipChips(setup), sameItems)
  const { method, methods, draft, tender, setTip, padFor } = paying
  if (!takesTip(method) || !methods.some(takesTip)) return null
  const isTyping = draft?.padFor === 'tip'
  const share = draft?.tip.kind === 'share' && !isTyping ? draft.tip.bp : null
  const isOwn = isTyping || draft?.tip.kind === 'own'
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
      <button type="button" aria-pressed={isOwn} onClick={() => padFor(isTyping ? 'amount' : 'tip')}>
        {draft?.tip.kind === 'own' ? money(draft.tip.minor) : t('ownTip')}
      </button>
      {tipMinor > 0 && (
        <TipFor
          label={t('tipFor')}
          check={paying.check}
          personId={draft?.tipPersonId ?? null}
          onChoose={paying.setTipPerson}
        />
      )}
    </div>
  )
}
