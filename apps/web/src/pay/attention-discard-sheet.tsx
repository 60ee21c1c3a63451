import reasons from '../check/reasons/reasons.module.css'
import { Sheet } from '../shared/sheet.tsx'
import { useDo } from '../shared/use-do.ts'
import { useAttentionTexts } from './attention.texts.ts'
import { WhyForm } from './why-form.tsx'

interface DiscardSheetProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Lets go what was kept, with the reason: both stay on the record (C21). */
export function DiscardSheet({ ids, onClose }: DiscardSheetProps) {
  const { t } = useAttentionTexts()
  const act = useDo()
  const discard = (text: string) =>
    act({ type: 'discardKept', ids: [...ids], reason: { reasonId: null, text } }, onClose)
  return (
    <Sheet title={t('discarding', { count: ids.length })} onClose={onClose}>
      <p className={reasons.facts}>{t('discardHint')}</p>
      <WhyForm usual={t('usualReasons').split('|')} onWhy={discard} />
    </Sheet>
  )
}
