import { attentionOf } from '@comanda/domain'
import { IconCircleCheck } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import classes from './attention.module.css'
import { AttentionElsewhere } from './attention-elsewhere.tsx'
import { KeptList } from './attention-kept.tsx'
import { useWaysHere } from './attention-ways.ts'
import { doneTasks, openTasks } from './refund-tasks.ts'
import { TaskCard } from './task-card.tsx'
import { usePayTexts } from './texts.ts'
import { useElsewhere } from './use-elsewhere.ts'

/**
 * Needs attention: what was kept for a manager, and money that was taken twice or too much, until somebody has
 * said what becomes of it (C10, C21).
 */
export function Attention() {
  const { t } = usePayTexts()
  const tasks = useTerminalValue(({ service }) => openTasks(service), sameItems)
  const kept = useTerminalValue(({ service }) => attentionOf(service), sameItems)
  const ways = useWaysHere()
  const elsewhere = useElsewhere()
  return (
    <section className={classes.attention} aria-label={t('attention.title')}>
      <h2>{t('attention.title')}</h2>
      {tasks.length + kept.length + elsewhere.places.length === 0 ? (
        <p className={classes.calm}>
          <IconCircleCheck size={22} aria-hidden /> {t('attention.none')}
        </p>
      ) : (
        <div className={classes.cards}>
          <KeptList kept={kept} ways={ways} />
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </div>
      )}
      <AttentionElsewhere {...elsewhere} />
      <Done />
    </section>
  )
}

/** What became of those before: by whom and when. */
function Done() {
  const { t } = usePayTexts()
  const { money, moment } = useFormats()
  const now = useNow()
  const people = useTerminalValue(({ setup }) => setup.people)
  const tasks = useTerminalValue(({ service }) => doneTasks(service), sameItems)
  if (tasks.length === 0) return null
  return (
    <ul className={classes.done}>
      {tasks.map(({ id, amountMinor, tipMinor = 0, resolved }) => (
        <li key={id}>
          <span>
            {t(resolved?.as === 'kept' ? 'attention.kept' : 'attention.givenBack', {
              name: people[resolved?.mark.by ?? '']?.name ?? '?',
              method: resolved?.method?.name ?? '',
              time: moment(resolved?.mark.at ?? now, now),
            })}
          </span>
          <output>{money(resolved?.as === 'kept' ? amountMinor : amountMinor + tipMinor)}</output>
        </li>
      ))}
    </ul>
  )
}
