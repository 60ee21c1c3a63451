import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import reasons from '../check/reasons/reasons.module.css'
import { Sheet } from '../shared/sheet.tsx'
import { useDo } from '../shared/use-do.ts'
import { useAttentionTexts } from './attention.texts.ts'
import { usePayTexts } from './texts.ts'

interface DiscardSheetProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

const MOST = 200

/** Lets go what was kept, with the reason: both stay on the record (C21). */
export function DiscardSheet({ ids, onClose }: DiscardSheetProps) {
  const { t } = useAttentionTexts()
  const { t: pay } = usePayTexts()
  const act = useDo()
  const [own, setOwn] = useState('')
  const discard = (text: string) =>
    act({ type: 'discardKept', ids: [...ids], reason: { reasonId: null, text } }, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (own.trim() !== '') discard(own.trim())
  }
  return (
    <Sheet title={t('discarding', { count: ids.length })} onClose={onClose}>
      <p className={reasons.facts}>{t('discardHint')}</p>
      <h3 className={reasons.ask}>{pay('why')}</h3>
      <div className={reasons.reasons}>
        {t('usualReasons')
          .split('|')
          .map((text, index) => (
            <button
              key={text}
              type="button"
              data-first-focus={index === 0 || undefined}
              onClick={() => discard(text)}
            >
              {text}
            </button>
          ))}
      </div>
      <form className={reasons.own} onSubmit={submit}>
        <input
          type="text"
          maxLength={MOST}
          value={own}
          aria-label={pay('ownReason')}
          placeholder={pay('ownReason')}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" disabled={own.trim() === ''} aria-label={pay('useReason')}>
          <IconCheck size={22} aria-hidden />
        </button>
      </form>
    </Sheet>
  )
}
