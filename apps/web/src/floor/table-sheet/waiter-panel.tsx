import { can, checkLabel, type OpenCheck } from '@comanda/domain'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { PersonDot } from '../person-dot.tsx'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'
import { useTableActs } from './use-table-acts.ts'

interface WaiterPanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** Who serves the check from now on: oneself first, then everybody who takes orders. */
export function WaiterPanel({ check, onClose }: WaiterPanelProps) {
  const { t } = useTableTexts()
  const acts = useTableActs()
  const me = useTerminalValue(({ personId }) => personId)
  const people = useTerminalValue(
    ({ setup }) => Object.values(setup.people).filter(({ id }) => can(setup, id, 'addLines')),
    sameItems,
  )
  const sorted = [...people].sort(
    (a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name),
  )
  return (
    <Sheet title={t('handTo', { label: checkLabel(check) })} onClose={onClose}>
      <ul className={classes.people}>
        {sorted.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.check}
              aria-current={id === check.waiterId || undefined}
              disabled={id === check.waiterId}
              onClick={() => {
                onClose()
                acts.handOver(check, id)
              }}
            >
              <PersonDot personId={id} />
              <span className={classes.what}>
                <b>{name}</b>
                {id === check.waiterId && <small>{t('serves')}</small>}
                {id === me && id !== check.waiterId && <small>{t('me')}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
