import type { Till } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'

/** What was put in and taken out without a check, and what was counted on the way, newest first. */
export function TillMoves({ till }: { readonly till: Till }) {
  const { t } = useTillTexts()
  const { money, time } = useFormats()
  const people = useTerminalValue(({ setup }) => setup.people)
  const entries = entriesOf(till)
  if (entries.length === 0) return null
  return (
    <ul className={classes.moves}>
      {entries.map(({ kind, amountMinor, reason, mark }) => (
        <li key={`${kind} ${mark.replica} ${mark.seq} ${mark.at}`}>
          <div>
            <b>{t(kind === 'drawer' ? 'drawerOpened' : kind === 'counted' ? 'counted' : `move.${kind}`)}</b>
            <p>
              {[reason, people[mark.by]?.name ?? '?', time(mark.at)]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          {kind !== 'drawer' && <output>{money(amountMinor)}</output>}
        </li>
      ))}
    </ul>
  )
}

type Move = Till['moves'][number]
type Entry = Omit<Move, 'kind'> & { readonly kind: Move['kind'] | 'counted' }

/** The last count says what was counted, and never what should have been there. */
function entriesOf({ moves, counted }: Till): readonly Entry[] {
  const counts: readonly Entry[] =
    counted === null
      ? []
      : [{ kind: 'counted', amountMinor: counted.totalMinor, reason: '', mark: counted.mark }]
  return [...counts, ...[...moves].reverse()].sort((a, b) => b.mark.seq - a.mark.seq)
}
