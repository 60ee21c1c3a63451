import type { Till } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'

/** What was put in and taken out without a check, newest first. */
export function TillMoves({ till }: { readonly till: Till }) {
  const { t } = useTillTexts()
  const { money, time } = useFormats()
  const people = useTerminalValue(({ setup }) => setup.people)
  if (till.moves.length === 0) return null
  return (
    <ul className={classes.moves}>
      {[...till.moves].reverse().map(({ kind, amountMinor, reason, mark }) => (
        <li key={`${mark.replica} ${mark.seq} ${mark.at}`}>
          <div>
            <b>{t(kind === 'drawer' ? 'drawerOpened' : `move.${kind}`)}</b>
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
