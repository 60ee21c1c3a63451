import { dueOf } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import type { PayState } from './pay-state.ts'
import { PaymentsList } from './payments-list.tsx'
import classes from './settled.module.css'
import { usePayTexts } from './texts.ts'

type Other = Exclude<PayState, { readonly kind: 'due' | 'settled' }>

interface NothingToPayProps {
  readonly state: Other
  readonly onBack: () => void
}

/** No money is to be taken as the check is now: said why, with the way on. */
export function NothingToPay({ state, onBack }: NothingToPayProps) {
  const { t } = usePayTexts()
  const go = useGo()
  const act = useDo()
  const text = useText(state)
  const isOpen = 'check' in state
  const { money } = useFormats()
  const overMinor = useTerminalValue(({ setup }) => (state.kind === 'over' ? -dueOf(state.check, setup) : 0))
  return (
    <div className={classes.body}>
      <section className={classes.said}>
        <h2>{text}</h2>
        <div className={classes.ways}>
          {(state.kind === 'free' || (state.kind === 'over' && state.check.payments.length > 0)) && (
            <button
              type="button"
              className={classes.main}
              onClick={() => act({ type: 'settleCheck', checkId: state.check.id })}
            >
              {state.kind === 'free' ? t('closeFree') : t('closeOver', { amount: money(overMinor) })}
            </button>
          )}
          <button type="button" onClick={isOpen ? onBack : go.toFloor}>
            {t(isOpen ? 'back' : 'toFloor')}
          </button>
        </div>
      </section>
      {isOpen && <PaymentsList check={state.check} />}
    </div>
  )
}

function useText(state: Other): string {
  const { t } = usePayTexts()
  const { time } = useFormats()
  const people = useTerminalValue(({ setup }) => setup.people)
  if (state.kind !== 'closed') return t(`nothing.${state.kind}`)
  const { by, at } = state.mark
  return t('nothing.closed', { name: people[by]?.name ?? '?', time: time(at) })
}
