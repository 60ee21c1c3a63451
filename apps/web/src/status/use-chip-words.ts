import { useFormats } from '../shared/formats.ts'
import { useWords } from '../shared/words.ts'
import type { ChipState } from './chip-state.ts'

interface ChipWords {
  readonly full: string
  /** For a phone. */
  readonly short: string
  /** For a screen reader: changes only when somebody should know. */
  readonly heard: string
}

export function useChipWords({ kind, pending, since }: ChipState): ChipWords {
  const { t } = useWords('status')
  const { time } = useFormats()
  const words = t(`chip.${kind}`, { count: pending, time: since === null ? '' : time(since) })
  const more = kind !== 'pending' && pending > 0
  return {
    full: more ? `${words} · ${t('chip.pending', { count: pending })}` : words,
    short: more ? `${t(`short.${kind}`)} · ${pending}` : t(`short.${kind}`, { count: pending }),
    heard: kind === 'pending' ? t('chip.syncing') : kind === 'syncing' ? t('chip.synced') : words,
  }
}
