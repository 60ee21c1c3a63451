import type { OpenCheck } from '@comanda/domain'
import { type MouseEvent, useState } from 'react'
import { OpenTillSheet } from '../tills/open-till-sheet.tsx'
import { AmountPad } from './amount-pad.tsx'
import { ChargeBar } from './charge-bar.tsx'
import { DueCard } from './due-card.tsx'
import { MeanwhileBar } from './meanwhile-bar.tsx'
import { MethodButtons } from './method-buttons.tsx'
import { MoneyBars } from './money-bars.tsx'
import { OthersPaying } from './others-paying.tsx'
import { PartChips } from './part-chips.tsx'
import { usePartToPay } from './part-to-pay.ts'
import classes from './pay.module.css'
import { PaymentsList } from './payments-list.tsx'
import { QuickCash } from './quick-cash-row.tsx'
import { TakeBar } from './take-bar.tsx'
import { TaskCards } from './task-cards.tsx'
import { TipRow } from './tip-row.tsx'
import { UnsentBar } from './unsent-bar.tsx'
import { usePayKeys } from './use-pay-keys.ts'
import { usePaying } from './use-paying.ts'

interface PayingBodyProps {
  readonly check: OpenCheck
  readonly onBack: () => void
}

/** What is due and has been paid on the one side, the next payment on the other. */
export function PayingBody({ check, onBack }: PayingBodyProps) {
  const [isOpeningTill, setOpeningTill] = useState(false)
  const openTill = () => setOpeningTill(true)
  const paying = usePaying(check, usePartToPay(), openTill)
  usePayKeys(paying, onBack)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className={classes.body} onMouseDown={keepFocus}>
      <section className={classes.facts}>
        <DueCard paying={paying} />
        <OthersPaying checkId={check.id} />
        <MoneyBars onOpenTill={openTill} />
        <UnsentBar check={check} />
        <ChargeBar check={check} />
        <PartChips paying={paying} />
        <TipRow paying={paying} />
        <div className={classes.past}>
          <PaymentsList check={check} />
          <TaskCards checkId={check.id} />
        </div>
      </section>
      <section className={classes.entry}>
        <MethodButtons paying={paying} />
        <QuickCash paying={paying} />
        <AmountPad paying={paying} />
        <div className={classes.foot}>
          <MeanwhileBar paying={paying} />
          <TakeBar paying={paying} />
        </div>
      </section>
      {isOpeningTill && <OpenTillSheet onClose={() => setOpeningTill(false)} />}
    </div>
  )
}

/** A tap moves no focus: Enter goes on taking the money, whichever chip was tapped last. */
function keepFocus(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (button !== null && button.closest('dialog') === null) event.preventDefault()
}
