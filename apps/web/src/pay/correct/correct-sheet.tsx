import { methodOf, methodsOf, type Payment, paymentNow, type SettledCheck } from '@comanda/domain'
import { useMemo, useState } from 'react'
import { asTyped } from '../../check/configure/amount.ts'
import { showTyped } from '../../check/lines/keypad.ts'
import reasons from '../../check/reasons/reasons.module.css'
import { amountOrNoneOf } from '../../shared/form/amount.ts'
import { AmountField } from '../../shared/form/amount-field.tsx'
import form from '../../shared/form/form.module.css'
import { useFormats } from '../../shared/formats.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useCurrency } from '../../tills/use-currency.ts'
import { TipFor } from '../tip-for.tsx'
import { takesTip } from '../tips.ts'
import { tillHere } from '../use-paying.ts'
import { WhyForm } from '../why-form.tsx'
import { useCorrectTexts } from './correct.texts.ts'
import { correctionOf, type Wish } from './correcting.ts'

interface CorrectSheetProps {
  readonly check: SettledCheck
  readonly payment: Payment
  readonly onClose: () => void
}

/** Says how a payment was really made, with the reason: the method, the tip, whose tip it is (F5.2). */
export function CorrectSheet({ check, payment, onClose }: CorrectSheetProps) {
  const { t } = useCorrectTexts()
  const { money, decimalMark } = useFormats()
  const terminal = useTerminal()
  const act = useDo()
  const { exponent } = useCurrency()
  const setup = useTerminalValue((now) => now.setup)
  const tillId = useTerminalValue(tillHere)
  const [correctionId] = useState(() => terminal.newId<string>())
  const [paid] = useState(() => paymentNow(check, payment))
  const [wish, setWish] = useState<Wish>(() => ({
    methodId: paid.methodId,
    tipTyped: paid.tipMinor === 0 ? '' : showTyped(asTyped(paid.tipMinor, exponent), decimalMark),
    tipPersonId: paid.tipPersonId,
    reference: paid.reference,
  }))
  const [isTried, setTried] = useState(false)
  const method = methodOf(setup, wish.methodId)
  const tipMinor = takesTip(method) ? amountOrNoneOf(wish.tipTyped, exponent) : 0
  const send = (text: string) => {
    setTried(true)
    if (tipMinor === null) return
    act(correctionOf(wish, tipMinor, text, { checkId: check.id, correctionId, paid, tillId }), onClose)
  }
  const isWrong = isTried && tipMinor === null
  return (
    <Sheet title={`${t('title')} · ${money(paid.amountMinor)}`} onClose={onClose}>
      <p className={reasons.facts}>{t('hint')}</p>
      <Methods wish={wish} paid={paid} onChoose={setWish} />
      {takesTip(method) && (
        <AmountField
          label={t('tip')}
          value={wish.tipTyped}
          isWrong={isWrong}
          onType={(tipTyped) => setWish({ ...wish, tipTyped })}
        />
      )}
      {isWrong && (
        <p className={form.wrong} role="alert">
          {t('wrongTip')}
        </p>
      )}
      {(tipMinor ?? 0) > 0 && (
        <TipFor
          label={t('tipFor')}
          check={check}
          personId={wish.tipPersonId}
          onChoose={(tipPersonId) => setWish({ ...wish, tipPersonId })}
        />
      )}
      {method?.needsReference === true && (
        <label className={form.field}>
          <span>{t('reference')}</span>
          <input
            type="text"
            maxLength={120}
            value={wish.reference}
            onChange={(event) => setWish({ ...wish, reference: event.currentTarget.value })}
          />
        </label>
      )}
      <WhyForm usual={t('usualReasons').split('|')} onWhy={send} />
    </Sheet>
  )
}

interface ChoiceProps {
  readonly wish: Wish
  readonly onChoose: (wish: Wish) => void
}

/** All ways that are offered, and the one that it says. */
function Methods({ wish, paid, onChoose }: ChoiceProps & { readonly paid: Payment }) {
  const { t } = useCorrectTexts()
  const setup = useTerminalValue((now) => now.setup)
  const methods = useMemo(() => methodsOf(setup).map(({ id, name }) => ({ id: `${id}`, name })), [setup])
  const known = methods.some(({ id }) => id === paid.methodId)
  const all = known ? methods : [{ id: paid.methodId, name: paid.name }, ...methods]
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
    <div className={form.chips} role="group" aria-label={t('method')}>
      {all.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === wish.methodId}
          onClick={() =>
            onChoose({ ...wish, methodId: id, reference: id === paid.methodId ? paid.reference : '' })
          }
        >
          {name}
        </button>
      ))}
    </div>
  )
}
