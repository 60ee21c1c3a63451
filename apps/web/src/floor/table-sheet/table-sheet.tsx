import { checkLabel, type OpenCheck } from '@comanda/domain'
import { IconDots, IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { MovePanel } from '../../check/panels/move-panel.tsx'
import { ReservationCards } from '../../reservations/reservation-cards.tsx'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { type TableView, tableGlance } from '../glances.ts'
import { PersonDot } from '../person-dot.tsx'
import { isForeign, lookerAt } from '../whose.ts'
import { type Act, CheckActs } from './check-acts.tsx'
import { CheckChoice } from './check-choice.tsx'
import { LinkPanel } from './link-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { PaidCard } from './paid-card.tsx'
import classes from './table-sheet.module.css'
import type { TableSheetProps } from './table-sheet-props.ts'
import { useTableTexts } from './texts.ts'
import { useTableActs } from './use-table-acts.ts'
import { WaiterPanel } from './waiter-panel.tsx'

const PANELS = { move: MovePanel, merge: MergePanel, link: LinkPanel, waiter: WaiterPanel }

/** A table: its checks, what can be done with each, who is expected there, and another check. */
export function TableSheet(props: TableSheetProps) {
  const view = useTerminalValue((terminal) => tableGlance(terminal, props.tableId))
  const [next, setNext] = useState<{ readonly act: Act; readonly check: OpenCheck } | null>(null)
  if (view === undefined) return null
  if (next === null)
    return <TableHome {...props} view={view} onAct={(act, check) => setNext({ act, check })} />
  const Panel = PANELS[next.act]
  const check = view.checks.find(({ id }) => id === next.check.id) ?? next.check
  return <Panel key={next.act} check={check} onClose={props.onClose} />
}

interface TableHomeProps extends TableSheetProps {
  readonly view: TableView
  readonly onAct: (act: Act, check: OpenCheck) => void
}

function TableHome({ view, currentId, onCheck, onAnother, onClose, onAct }: TableHomeProps) {
  const { t } = useTableTexts()
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const [chosenId, setChosenId] = useState(currentId ?? null)
  const { checks, hidden, table, paidCheckId } = view
  const chosen = checks.find(({ id }) => id === chosenId) ?? (checks.length === 1 ? checks[0] : undefined)
  const linked = view.linkedTo.map((id) => tables[id]?.number ?? '?').join(', ')
  const isFree = checks.length + hidden.length === 0
  return (
    <Sheet title={t('table', { number: table.number })} onClose={onClose}>
      {linked !== '' && <p className={classes.said}>{t('together', { tables: linked })}</p>}
      {isFree && paidCheckId === null && <p className={classes.said}>{t('free')}</p>}
      {isFree && paidCheckId !== null && (
        <PaidCard tableId={table.id} checkId={paidCheckId} onCheck={onCheck} onClose={onClose} />
      )}
      <ul className={classes.checks}>
        {checks.map((check) => (
          <li key={check.id}>
            <div className={classes.row}>
              <CheckChoice
                check={check}
                isCurrent={check.id === currentId}
                onChoose={() => onCheck(check.id)}
              />
              {checks.length > 1 && (
                <button
                  type="button"
                  className={classes.more}
                  aria-label={t('whatElse', { label: checkLabel(check) })}
                  aria-expanded={check === chosen}
                  onClick={() => setChosenId(check === chosen ? null : check.id)}
                >
                  <IconDots size={22} aria-hidden />
                </button>
              )}
            </div>
            {check === chosen && <ChosenCheck check={check} onAct={onAct} onClose={onClose} />}
          </li>
        ))}
        {hidden.map(({ id, waiterId }) => (
          <li key={id}>
            <HiddenCheck waiterId={waiterId} />
          </li>
        ))}
      </ul>
      <ReservationCards tableId={table.id} />
      <button type="button" className={classes.another} onClick={onAnother}>
        <IconPlus size={20} aria-hidden /> {isFree ? t('seat') : t('another')}
      </button>
    </Sheet>
  )
}

interface ChosenCheckProps {
  readonly check: OpenCheck
  readonly onAct: (act: Act, check: OpenCheck) => void
  readonly onClose: () => void
}

function ChosenCheck({ check, onAct, onClose }: ChosenCheckProps) {
  const { t } = useTableTexts()
  const acts = useTableActs()
  const isOfAnother = useTerminalValue((terminal) => isForeign(check, lookerAt(terminal)))
  const name = useTerminalValue(({ setup }) => setup.people[check.waiterId]?.name ?? '?')
  return (
    <>
      {isOfAnother && (
        <p className={classes.whose}>
          <IconLock size={18} aria-hidden /> <span>{t('servedBy', { name })}</span>
        </p>
      )}
      <CheckActs
        check={check}
        onAct={(act) => onAct(act, check)}
        onUnlink={(tableId) => {
          onClose()
          acts.unlink(check, tableId)
        }}
      />
    </>
  )
}

/** Somebody else's guests, of whom one is told no more (F1.2). */
function HiddenCheck({ waiterId }: { readonly waiterId: string }) {
  const { t } = useTableTexts()
  const name = useTerminalValue(({ setup }) => setup.people[waiterId]?.name ?? '?')
  return (
    <p className={classes.hidden}>
      <PersonDot personId={waiterId} /> <span>{t('hidden', { name })}</span>
      <IconLock size={18} aria-hidden />
    </p>
  )
}
