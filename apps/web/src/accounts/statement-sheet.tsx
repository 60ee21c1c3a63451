import { useState } from 'react'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useAsked } from '../shared/use-asked.ts'
import type { AboutAccount } from './about.ts'
import classes from './accounts.module.css'
import { Entries, type ShownEntry } from './entries.tsx'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

interface StatementPage {
  readonly entries: readonly ShownEntry[]
  readonly next: number | null
}

/** `null` where it is no such answer: another version of the server. */
function readPage(answer: unknown): StatementPage | null {
  const { entries, next = null } = (answer ?? {}) as Partial<StatementPage>
  return Array.isArray(entries) ? { entries, next } : null
}

/** All that happened on a house account; without the server, the last of it (F5.2). */
export function StatementSheet({ customerId, name, onClose }: AboutAccount) {
  const { t } = useAccountTexts()
  const { money } = useFormats()
  const { account, owedMinor } = useAccount(customerId)
  return (
    <Sheet title={t('statementOf', { name })} place="wide" onClose={onClose}>
      <p className={classes.sum}>
        {owedMinor === 0 ? t('nothing') : t(owedMinor > 0 ? 'owes' : 'credit')}{' '}
        {owedMinor !== 0 && <output>{money(Math.abs(owedMinor))}</output>}
      </p>
      <Page
        // Asked again when something has happened on it.
        key={account.entries[0]?.entryId ?? ''}
        customerId={customerId}
        before={null}
        fallback={account.entries}
      />
    </Sheet>
  )
}

interface PageProps {
  readonly customerId: string
  readonly before: number | null
  /** What this terminal knows itself. */
  readonly fallback: readonly ShownEntry[]
}

function Page({ customerId, before, fallback }: PageProps) {
  const { t } = useAccountTexts()
  const [isMore, setMore] = useState(false)
  const of = `/api/customers/${encodeURIComponent(customerId)}/statement`
  const asked = useAsked(before === null ? of : `${of}?before=${before}`, readPage)
  if (asked.state === 'asking') return <p className={classes.hint}>{t('fetching')}</p>
  if (asked.state === 'silent')
    return (
      <>
        <p className={classes.hint}>{t('silent')}</p>
        <Entries entries={fallback} />
      </>
    )
  const { entries, next } = asked.value
  if (entries.length === 0 && before === null) return <p className={classes.hint}>{t('empty')}</p>
  return (
    <>
      <Entries entries={entries} />
      {next !== null && !isMore && (
        <button type="button" className={card.act} onClick={() => setMore(true)}>
          {t('older')}
        </button>
      )}
      {next !== null && isMore && <Page customerId={customerId} before={next} fallback={[]} />}
    </>
  )
}
