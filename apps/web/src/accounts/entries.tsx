import type { AccountEntryKind } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './accounts.module.css'
import { useAccountTexts } from './texts.ts'

/** One line of a statement, from the live state or from the server. */
export interface ShownEntry {
  readonly entryId: string
  readonly kind: AccountEntryKind
  readonly amountMinor: number
  readonly balanceMinor: number
  readonly check: { readonly id: string; readonly label: string } | null
  readonly method: string
  readonly reason: string
  readonly by: string
  readonly terminal: string
  readonly at: number
  readonly isOverLimit?: boolean
}

interface EntriesProps {
  readonly entries: readonly ShownEntry[]
  /** What can be done about an entry. */
  readonly more?: (entry: ShownEntry) => React.ReactNode
}

/** What happened on a house account, newest first: what, who, when, how much, and what was owed then. */
export function Entries({ entries, more }: EntriesProps) {
  return (
    <ul className={classes.entries}>
      {entries.map((entry) => (
        <Row key={`${entry.entryId} ${entry.kind}`} entry={entry} more={more?.(entry)} />
      ))}
    </ul>
  )
}

function Row({ entry, more }: { readonly entry: ShownEntry; readonly more: React.ReactNode }) {
  const { t } = useAccountTexts()
  const { money, moment } = useFormats()
  const terminal = useTerminal()
  const person = useTerminalValue(({ setup }) => setup.people[entry.by]?.name ?? '?')
  const place = useTerminalValue(({ setup }) => setup.terminals[entry.terminal]?.name)
  const { kind, amountMinor, balanceMinor, check, method, reason, at, isOverLimit = false } = entry
  return (
    <li data-back={amountMinor < 0 || undefined}>
      <div className={classes.what}>
        <b>{t(`kind.${kind}`, { check: check?.label ?? '–', method })}</b>
        {reason !== '' && <span>{reason}</span>}
        {isOverLimit && <span className={classes.wrong}>{t('overLimit')}</span>}
        <small>
          {[person, place ?? '', moment(at, terminal.now())].filter((text) => text !== '').join(' · ')}
        </small>
      </div>
      <div className={classes.amounts}>
        <b>{money(amountMinor)}</b>
        <small>{t('after', { amount: money(balanceMinor) })}</small>
      </div>
      {more}
    </li>
  )
}
