import { type Check, checkLabel, dueOf } from '@comanda/domain'
import { useCheck } from '../check/current.ts'
import { useGo } from '../shared/go.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { NothingToPay } from './nothing-to-pay.tsx'
import classes from './pay.module.css'
import { PayHeader } from './pay-header.tsx'
import { type PayState, payStateOf } from './pay-state.ts'
import { PayingBody } from './paying-body.tsx'
import { SettledBody } from './settled-body.tsx'
import { usePayTexts } from './texts.ts'
import { useEscape } from './use-escape.ts'

/** Taking money for a check, and what others do with it meanwhile (F5.2, C12). */
export function PayScreen({ checkId }: { readonly checkId: string }) {
  const { t } = usePayTexts()
  const go = useGo()
  const check = useCheck(checkId)
  const terminalId = useTerminalValue(({ identity }) => identity?.terminalId ?? '')
  const dueMinor = useTerminalValue(({ setup }) => (check?.status === 'open' ? dueOf(check, setup) : 0))
  const state = payStateOf(check, dueMinor, terminalId)
  // Who looks at a paid check is not about to take money for it.
  useSayWhere({
    checkId: check?.id ?? checkId,
    tableId: check?.tableId ?? null,
    doing: check?.status === 'open' ? 'paying' : 'idle',
  })
  const back = useStable(() => {
    if (check?.status === 'open') go.toCheck(check.id)
    else go.toFloor()
  })
  useEscape(back)
  return (
    <main className={classes.screen} aria-label={t('title', { label: labelOf(check) })}>
      {check !== undefined && <PayHeader check={check} onBack={back} />}
      <Body state={state} onBack={back} />
    </main>
  )
}

const labelOf = (check: Check | undefined): string => (check === undefined ? '' : checkLabel(check))

function Body({ state, onBack }: { readonly state: PayState; readonly onBack: () => void }) {
  switch (state.kind) {
    case 'due':
      return <PayingBody key={state.check.id} check={state.check} onBack={onBack} />
    case 'settled':
      return <SettledBody check={state.check} isElsewhere={state.isElsewhere} />
    default:
      return <NothingToPay state={state} onBack={onBack} />
  }
}
