import { IconListCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useWords } from '../../shared/words.ts'
import { type GroupBy, groupBy } from './line-groups.ts'
import classes from './line-list.module.css'
import { setMarking } from './marked.ts'

interface LineToolsProps {
  readonly checkId: string
  readonly by: GroupBy
  readonly isMarking: boolean
}

const WAYS: readonly GroupBy[] = ['course', 'seat']

/** How the lines stand, and choosing several of them. */
export const LineTools = memo(function LineTools({ checkId, by, isMarking }: LineToolsProps) {
  const { t } = useWords('check')
  return (
    <div className={classes.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.ways} role="group" aria-label={t('groupedBy')}>
        {WAYS.map((way) => (
          <button key={way} type="button" aria-pressed={way === by} onClick={() => groupBy(way)}>
            {t(`by.${way}`)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className={classes.several}
        aria-pressed={isMarking}
        onClick={() => setMarking(checkId, !isMarking)}
      >
        <IconListCheck size={20} aria-hidden /> {t('several')}
      </button>
    </div>
  )
})
