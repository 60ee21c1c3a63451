import { checkLabel, type OpenCheck } from '@comanda/domain'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { byNumber } from '../jump.ts'
import { isHidden, lookerAt } from '../whose.ts'
import { CheckChoice } from './check-choice.tsx'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'
import { useTableActs } from './use-table-acts.ts'

interface MergePanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** Which check it becomes a part of: those of its table first. */
export function MergePanel({ check, onClose }: MergePanelProps) {
  const { t } = useTableTexts()
  const acts = useTableActs()
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const others = useTerminalValue((terminal) => {
    const looker = lookerAt(terminal)
    return Object.values(terminal.service.checks).filter(
      (other) => other.id !== check.id && !isHidden(other, looker),
    )
  }, sameItems)
  const numberOf = (other: OpenCheck) => ({ number: tables[other.tableId ?? '']?.number ?? '' })
  const sorted = [...others].sort((a, b) => byNumber(numberOf(a), numberOf(b)))
  const isHere = (other: OpenCheck) => check.tableId !== null && other.tableId === check.tableId
  const list = (title: string, checks: readonly OpenCheck[], withTable: boolean) =>
    checks.length > 0 && (
      <section className={classes.group}>
        <h3>{title}</h3>
        {checks.map((other) => (
          <CheckChoice
            key={other.id}
            check={other}
            withTable={withTable}
            onChoose={() => {
              onClose()
              acts.merge(check, other)
            }}
          />
        ))}
      </section>
    )
  return (
    <Sheet title={t('mergeWith', { label: checkLabel(check) })} onClose={onClose}>
      {others.length === 0 && <p className={classes.none}>{t('noOther')}</p>}
      {list(t('onThisTable'), sorted.filter(isHere), false)}
      {list(
        t('elsewhere'),
        sorted.filter((other) => !isHere(other)),
        true,
      )}
    </Sheet>
  )
}
