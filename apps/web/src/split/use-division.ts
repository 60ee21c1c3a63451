import { checkTotals, type Division, divisionText, type OpenCheck } from '@comanda/domain'
import { useNotify } from '../shared/notify.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useSplitTexts } from './texts.ts'

/** How the party shares the amount of a check: as everybody sees it, and how it is changed (F5.2). */
export function useDivision(check: OpenCheck) {
  const { t } = useSplitTexts()
  const perform = useDo()
  const notify = useNotify()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const { division } = check
  const set = (wanted: Division | null, seen: Division | null, done?: () => void) =>
    perform(
      {
        type: 'divideCheck',
        checkId: check.id,
        division: copyOf(wanted),
        seen: { division: divisionText(seen) },
      },
      done,
    )
  return {
    totalMinor,
    divide: (wanted: Division) => {
      if (divisionText(wanted) !== divisionText(division)) set(wanted, division)
    },
    remove: () => {
      if (division === null) return
      set(null, division, () => notify.undo(t('divisionGone'), () => set(division, null)))
    },
  }
}

/** As a command takes it. */
export const copyOf = (division: Division | null) =>
  division?.kind === 'amounts' ? { ...division, amountsMinor: [...division.amountsMinor] } : division
