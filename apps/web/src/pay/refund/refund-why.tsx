import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './refund.module.css'

export interface Why {
  readonly reasonId: string | null
  readonly text: string
}

interface RefundWhyProps {
  readonly why: Why | null
  readonly onWhy: (why: Why | null) => void
}

const MOST = 200

/** Why money is given back: a reason of the restaurant’s list, or own words (F3.9). */
export function RefundWhy({ why, onWhy }: RefundWhyProps) {
  const { t } = usePayTexts()
  const reasons = useTerminalValue(({ setup }) => setup.reasons)
  const listed = Object.values(reasons)
    .filter(({ active, uses }) => active && uses.includes('refund'))
    .sort((a, b) => a.position - b.position)
    .map(({ id, text }): Why => ({ reasonId: id, text }))
  const usual = t('refund.usual')
    .split('|')
    .map((text): Why => ({ reasonId: null, text }))
  const offered = listed.length > 0 ? listed : usual
  const isOwn = why !== null && offered.every(({ text }) => text !== why.text)
  return (
    <section className={classes.part} aria-label={t('why')}>
      <h3>{t('why')}</h3>
      <div className={classes.reasons}>
        {offered.map((each) => (
          <button
            key={each.text}
            type="button"
            aria-pressed={why?.text === each.text}
            onClick={() => onWhy(each)}
          >
            {each.text}
          </button>
        ))}
      </div>
      <input
        type="text"
        maxLength={MOST}
        value={isOwn ? why.text : ''}
        aria-label={t('ownReason')}
        placeholder={t('ownReason')}
        onChange={({ currentTarget: { value } }) =>
          onWhy(value.trim() === '' ? null : { reasonId: null, text: value })
        }
      />
    </section>
  )
}
