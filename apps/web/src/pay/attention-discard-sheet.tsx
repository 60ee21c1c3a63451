import reasons from '../check/reasons/reasons.module.css'
import { Sheet } from '../shared/sheet.tsx'
import { useAttentionTexts } from './attention.texts.ts'
import type { KeptWays } from './attention-ways.ts'
import { WhyForm } from './why-form.tsx'

interface DiscardSheetProps {
  readonly ids: readonly string[]
  readonly ways: KeptWays
  readonly onClose: () => void
}

/** Lets go what was kept, with the reason: both stay on the record (C21). */
export function DiscardSheet({ ids, ways, onClose }: DiscardSheetProps) {
  const { t } = useAttentionTexts()
  const discard = (text: string) => ways.discard(ids, text, onClose)
  return (
    <Sheet title={t('discarding', { count: ids.length })} onClose={onClose}>
      <p className={reasons.facts}>{t('discardHint')}</p>
      <WhyForm usual={t('usualReasons').split('|')} onWhy={discard} />
    </Sheet>
  )
}
