import { IconCheck, IconSlice } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useFormats } from '../shared/formats.ts'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

/** Parts of a divided check, each payable with a tap (F5.2). */
export function PartChips({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const { check, parts, draft, setPart } = paying
  const navigate = useNavigate()
  const split = () => void navigate({ to: '/check/$checkId/split', params: { checkId: check.id } })
  if (parts.length === 0)
    return (
      <button type="button" className={classes.split} onClick={split}>
        <IconSlice size={20} aria-hidden /> {t('split')}
      </button>
    )
  return (
    <section aria-label={t('parts')}>
      <h2 className={classes.title}>{t('parts')}</h2>
      <div className={classes.parts}>
        {parts.map(({ part, amountMinor, leftMinor }) => (
          <button
            key={part}
            type="button"
            aria-pressed={draft?.part === part}
            disabled={leftMinor === 0}
            onClick={() => setPart(draft?.part === part ? null : part)}
          >
            <span>
              {leftMinor === 0 && <IconCheck size={16} stroke={2.4} aria-hidden />}
              {t(leftMinor === 0 ? 'partPaid' : 'part', { number: part + 1 })}
            </span>
            <b>{money(leftMinor === 0 ? amountMinor : leftMinor)}</b>
          </button>
        ))}
      </div>
    </section>
  )
}
