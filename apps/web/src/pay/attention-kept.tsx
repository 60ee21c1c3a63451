import type { Kept } from '@comanda/domain'
import { IconHourglass } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { keptAt } from '../status/kept-words.ts'
import { useAttentionTexts } from './attention.texts.ts'
import card from './attention-card.module.css'
import { DiscardSheet } from './attention-discard-sheet.tsx'
import { idsOf, type KeptGroup, keptGroups } from './attention-groups.ts'
import { KeptItem } from './attention-item.tsx'
import classes from './attention-kept.module.css'
import type { KeptWays } from './attention-ways.ts'

interface KeptListProps {
  readonly kept: readonly Kept[]
  readonly ways: KeptWays
}

/** What was kept for a manager, who applies or discards it (C21). */
export function KeptList({ kept, ways }: KeptListProps) {
  const groups = useMemo(() => keptGroups(kept), [kept])
  const [discarding, setDiscarding] = useState<readonly string[] | null>(null)
  return (
    <>
      {groups.map((group) => (
        <KeptCard key={group.key} group={group} ways={ways} onDiscard={setDiscarding} />
      ))}
      {discarding !== null && (
        <DiscardSheet ids={discarding} ways={ways} onClose={() => setDiscarding(null)} />
      )}
    </>
  )
}

interface KeptCardProps {
  readonly group: KeptGroup
  readonly ways: KeptWays
  readonly onDiscard: (ids: readonly string[]) => void
}

/** Of one terminal and one check. */
const KeptCard = memo(function KeptCard({ group: { terminal, items }, ways, onDiscard }: KeptCardProps) {
  const { t } = useAttentionTexts()
  const device = useTerminalValue(({ setup }) => setup.terminals[terminal]?.name ?? terminal)
  const place = items.find((item) => item.place.check !== null)?.place ?? items[0]?.place
  const where = place === undefined ? '' : keptAt(place, ways.words)
  const ids = idsOf(items)
  const shown = items.slice(0, MOST_SHOWN)
  return (
    <article className={card.card}>
      <h3>
        <IconHourglass size={22} aria-hidden />
        <span>{where === '' ? t('noCheck') : where}</span>
        <span className={card.about}>{device}</span>
      </h3>
      {ids.length > 1 && (
        <div className={card.ways}>
          <button type="button" className={card.main} onClick={() => ways.apply(ids)}>
            {t('applyAll')}
          </button>
          <button type="button" onClick={() => onDiscard(ids)}>
            {t('discardAll')}
          </button>
        </div>
      )}
      <ol className={classes.items}>
        {shown.map((item) => (
          <KeptItem
            key={item.id}
            kept={item}
            ways={ways}
            isOnlyOne={ids.length === 1}
            onDiscard={onDiscard}
          />
        ))}
      </ol>
      {items.length > shown.length && (
        <p className={card.about}>{t('more', { count: items.length - shown.length })}</p>
      )}
    </article>
  )
})

const MOST_SHOWN = 40
