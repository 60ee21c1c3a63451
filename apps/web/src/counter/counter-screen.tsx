import { type CheckId, orderTypesOf, orderTypeToBegin } from '@comanda/domain'
import { IconMap2, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { CheckScanner } from '../find/scanned/check-scanner.tsx'
import { floorsOf, multiSessionOf } from '../floor/floors.ts'
import { lookerAt } from '../floor/whose.ts'
import { useGo } from '../shared/go.ts'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useNow } from '../shared/use-now.ts'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { CheckCard } from './check-card.tsx'
import { checksAtCounter } from './counter-checks.ts'
import classes from './counter-screen.module.css'
import { JumpField } from './jump-field.tsx'
import { useCounterTexts } from './use-counter-texts.ts'

/** A bar or a counter without tables: what is open, who waits longest first, and a new one with one tap (F1.5). */
export function CounterScreen() {
  const { t } = useCounterTexts()
  const go = useGo()
  const navigate = useNavigate()
  const now = useNow()
  const checks = useTerminalValue(
    (terminal) => checksAtCounter(terminal.service.checks, lookerAt(terminal)),
    sameItems,
  )
  const isOwnOnly = useTerminalValue(
    ({ setup, identity }) => setup.terminals[identity?.terminalId ?? '']?.acceptIncoming === false,
  )
  const hasFloor = useTerminalValue((terminal) => floorsOf(terminal).length > 0)
  const open = useStable((checkId: string) => go.toCheck(checkId))
  useSayWhere({ checkId: null, tableId: null, doing: 'idle' })
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <header className={classes.bar}>
        <h1>
          {t('open', { count: checks.length })}
          {isOwnOnly && <small>{t('onlyOwn')}</small>}
        </h1>
        <JumpField checks={checks} onCheck={open} />
        {hasFloor && (
          <button
            type="button"
            className={classes.floor}
            aria-label={t('floor')}
            title={t('floor')}
            onClick={() => void navigate({ to: '/floor' })}
          >
            <IconMap2 size={22} aria-hidden />
          </button>
        )}
      </header>
      <div className={classes.checks}>
        {checks.length === 0 ? (
          <div className={classes.empty}>
            <p>{t('empty')}</p>
            <p>{t('emptyHint')}</p>
          </div>
        ) : (
          <ul>
            {checks.map((check) => (
              <CheckCard key={check.id} check={check} now={now} onOpen={open} />
            ))}
          </ul>
        )}
      </div>
      <NewBar onOpened={open} />
      <CheckScanner />
    </main>
  )
}

/** One large button for each order type that is offered, what checks begin as here first; a single one where there are none. */
function NewBar({ onOpened }: { readonly onOpened: (checkId: string) => void }) {
  const { t } = useCounterTexts()
  const terminal = useTerminal()
  const perform = useDo()
  const types = useTerminalValue((now) => {
    const session = multiSessionOf(now)
    if (session === undefined) return []
    const first = orderTypeToBegin(now.setup, session.id, now.identity?.terminalId)
    const offered = orderTypesOf(now.setup, session)
    return [...offered.filter(({ id }) => id === first), ...offered.filter(({ id }) => id !== first)]
  }, sameItems)
  const begin = (orderTypeId: string | null) => {
    const checkId = terminal.newId<CheckId>()
    const provisional = terminal.nextProvisional()
    perform({ type: 'openCheck', checkId, tableId: null, provisional, another: true, orderTypeId }, () =>
      onOpened(checkId),
    )
  }
  return (
    <footer className={classes.new}>
      {types.length === 0 ? (
        <button type="button" onClick={() => begin(null)}>
          <IconPlus size={22} aria-hidden /> {t('new')}
        </button>
      ) : (
        types.map(({ id, name }) => (
          <button key={id} type="button" aria-label={t('newOf', { name })} onClick={() => begin(id)}>
            <IconPlus size={22} aria-hidden /> {name}
          </button>
        ))
      )}
    </footer>
  )
}
