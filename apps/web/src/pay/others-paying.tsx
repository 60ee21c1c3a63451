import { IconCash } from '@tabler/icons-react'
import { PersonDot } from '../floor/person-dot.tsx'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './due.module.css'
import { usePayTexts } from './texts.ts'

/** Who else has the payment of this check before them, and where (C12). */
export function OthersPaying({ checkId }: { readonly checkId: string }) {
  const { t } = usePayTexts()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const here = useTerminalValue(
    ({ present }) => present.filter((each) => each.checkId === checkId && each.doing === 'paying'),
    sameItems,
  )
  const known = here.flatMap(({ personId, terminalId }) =>
    personId === null ? [] : [{ personId, terminalId }],
  )
  if (known.length === 0) return null
  return (
    <ul className={classes.others} role="status">
      {known.map(({ personId, terminalId }) => (
        <li key={terminalId}>
          <PersonDot personId={personId} isHere />
          <span>
            {t('alsoPaying', {
              name: setup.people[personId]?.name ?? '?',
              terminal: setup.terminals[terminalId]?.name ?? '?',
            })}
          </span>
          <IconCash size={18} aria-hidden />
        </li>
      ))}
    </ul>
  )
}
