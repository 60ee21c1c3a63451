import { type Kept, keptCommand } from '@comanda/domain'
import { memo, useId } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { keptWhat, keptWhy } from '../status/kept-words.ts'
import type { Words } from '../status/words.ts'
import { useAttentionTexts } from './attention.texts.ts'
import card from './attention-card.module.css'
import { type KeptState, keptState } from './attention-groups.ts'
import classes from './attention-kept.module.css'
import type { KeptWays } from './attention-ways.ts'

interface KeptItemProps {
  readonly kept: Kept
  readonly ways: KeptWays
  /** What is done with it is all that there is to do. */
  readonly isOnlyOne: boolean
  readonly onDiscard: (ids: readonly string[]) => void
}

/** One thing that was kept: who wanted what and when, why it waits, how it stands, and what becomes of it. */
export const KeptItem = memo(function KeptItem({ kept, ways, isOnlyOne, onDiscard }: KeptItemProps) {
  const { t } = useAttentionTexts()
  const { moment } = useFormats()
  const now = useNow()
  const whatId = useId()
  const people = useTerminalValue(({ setup }) => setup.people)
  const { id, made, because } = kept
  const { attention, words } = ways
  const nameOf = (personId: string) => people[personId]?.name ?? '?'
  const command = keptCommand(kept)
  const state = keptState(kept, attention)
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <p className={classes.what} id={whatId}>
          {keptWhat(command, words)}
        </p>
        <p className={card.about}>
          {nameOf(made.by)} · {moment(made.at, now)}
        </p>
        <p>{keptWhy({ by: made.by, because, command }, words)}</p>
        <p className={classes.state} data-state={state.kind}>
          {stateWords(state, t, words, nameOf)}
        </p>
      </div>
      {state.kind !== 'approved' && (
        <div className={card.ways}>
          {command !== null && (
            <button
              type="button"
              className={isOnlyOne ? card.main : undefined}
              aria-describedby={whatId}
              onClick={() => ways.apply([id])}
            >
              {t('apply')}
            </button>
          )}
          <button type="button" aria-describedby={whatId} onClick={() => onDiscard([id])}>
            {t('discard')}
          </button>
        </div>
      )}
    </li>
  )
})

function stateWords(
  state: KeptState,
  t: ReturnType<typeof useAttentionTexts>['t'],
  words: Words,
  nameOf: (personId: string) => string,
): string {
  switch (state.kind) {
    case 'waiting':
      return t('waiting')
    case 'approved':
      return t('approved', { name: nameOf(state.by) })
    case 'first':
      return t('first', { what: keptWhat(keptCommand(state.first), words) })
    case 'stayed':
      return t('stayed', { why: words.refusalText(state.because) })
  }
}
