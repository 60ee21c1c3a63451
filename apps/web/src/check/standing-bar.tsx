import { type Check, checkLabel, followUpOf } from '@comanda/domain'
import { IconInfoCircle, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { type Standing, standingOf } from './standing.ts'
import classes from './standing-bar.module.css'

interface StandingBarProps {
  readonly check: Check | undefined
  readonly checkId: string
  readonly onFloor: () => void
  readonly onAnew: (tableId: string) => void
}

/** Says calmly what others have done to the check as a whole, with a way on (C28). */
export function StandingBar(props: StandingBarProps) {
  const { check, checkId } = props
  const terminal = useTerminal()
  const [enteredAt] = useState(() => terminal.now())
  const [readId, setReadId] = useState('')
  const former = useTerminalValue(({ service }) => service.closed[checkId])
  const standing = standingOf(check, checkId, terminal.identity?.terminalId ?? '', enteredAt, former)
  const id = idOf(standing)
  if (standing.kind === 'open' || id === readId) return null
  return <Said {...props} standing={standing} onRead={() => setReadId(id)} />
}

interface SaidProps extends StandingBarProps {
  readonly standing: Exclude<Standing, { readonly kind: 'open' }>
  readonly onRead: () => void
}

function Said({ check, standing, onFloor, onAnew, onRead }: SaidProps) {
  const { t } = useTranslation('check')
  const { time } = useFormats()
  const go = useGo()
  const people = useTerminalValue(({ setup }) => setup.people)
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const table = useTerminalValue(({ setup }) => setup.tables[check?.tableId ?? ''])
  // What came after payment waits there, also what was tapped here (C8).
  const after = useTerminalValue(({ service }) =>
    check?.status === 'settled' ? followUpOf(service, check) : undefined,
  )
  const mark = standing.kind === 'unknown' ? null : standing.mark
  const names = {
    name: mark === null ? '' : (people[mark.by]?.name ?? '?'),
    terminal: terminals[mark?.terminal ?? '']?.name ?? '?',
    time: mark === null ? '' : time(mark.at),
    table: table?.number ?? '',
  }
  const isGone = !STAYS.has(standing.kind)
  return (
    <section className={classes.bar} role="status">
      <p>
        <IconInfoCircle size={20} aria-hidden /> <span>{t(`standing.${standing.kind}`, names)}</span>
      </p>
      <div className={classes.ways}>
        {after?.status === 'open' && (
          <button type="button" className={classes.main} onClick={() => go.toCheck(after.id)}>
            <IconLink size={18} aria-hidden /> {t('followUpOf', { label: checkLabel(after) })}
          </button>
        )}
        <button type="button" onClick={isGone ? onFloor : onRead}>
          {isGone ? t('toFloor') : t('understood')}
        </button>
        {standing.kind === 'settled' && check !== undefined && (
          <button type="button" onClick={() => go.toPay(check.id)}>
            {t('receipt')}
          </button>
        )}
        {(standing.kind === 'cancelled' || standing.kind === 'settled') &&
          table !== undefined &&
          table.deleted === undefined && (
            <button
              type="button"
              className={after?.status === 'open' ? undefined : classes.main}
              onClick={() => onAnew(table.id)}
            >
              {t('newOnTable', { number: table.number })}
            </button>
          )}
      </div>
    </section>
  )
}

/** One goes on with the check that is shown. */
const STAYS: ReadonlySet<Standing['kind']> = new Set(['joined', 'moved', 'merged'])

const idOf = (standing: Standing): string =>
  `${standing.kind} ${'mark' in standing ? `${standing.mark.replica} ${standing.mark.at}` : ''}`
