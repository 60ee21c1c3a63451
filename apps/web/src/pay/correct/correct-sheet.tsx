import { can, methodOf, methodsOf, type Payment, paymentNow, type SettledCheck } from '@comanda/domain'
import { useMemo, useState } from 'react'
import { asTyped } from '../../check/configure/amount.ts'
import reasons from '../../check/reasons/reasons.module.css'
import { peopleHere } from '../../people/people-here.ts'
import { useFormats } from '../../shared/formats.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { AmountField } from '../../tills/amount-field.tsx'
import tills from '../../tills/tills.module.css'
import { useCurrency } from '../../tills/use-currency.ts'
import entry from '../entry.module.css'
import { tillHere } from '../use-paying.ts'
import { WhyForm } from '../why-form.tsx'
import { useCorrectTexts } from './correct.texts.ts'
import { correctionOf, takesTip, tipOf, type Wish } from './correcting.ts'

interface CorrectSheetProps {
  readonly check: SettledCheck
  readonly payment: Payment
  readonly onClose: () => void
}

/** Says how a payment was really made, with the reason: the method, the tip, whose tip it is (F5.2). */
export function CorrectSheet({ check, payment, onClose }: CorrectSheetProps) {
  const { t } = useCorrectTexts()
  const { money } = useFormats()
  const terminal = useTerminal()
  const act = useDo()
  const { exponent } = useCurrency()
  const setup = useTerminalValue((now) => now.setup)
  const tillId = useTerminalValue(tillHere)
  const [correctionId] = useState(() => terminal.newId<string>())
  const [paid] = useState(() => paymentNow(check, payment))
  const [wish, setWish] = useState<Wish>(() => ({
    methodId: paid.methodId,
    tipTyped: paid.tipMinor === 0 ? '' : asTyped(paid.tipMinor, exponent),
    tipPersonId: paid.tipPersonId,
    reference: paid.reference,
  }))
  const [isTried, setTried] = useState(false)
  const method = methodOf(setup, wish.methodId)
  const tipMinor = takesTip(method) ? tipOf(wish.tipTyped, exponent) : 0
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
        <p className={tills.wrong} role="alert">
          {t('wrongTip')}
        </p>
      )}
      {(tipMinor ?? 0) > 0 && <TipFor check={check} wish={wish} onChoose={setWish} />}
      {method?.needsReference === true && (
        <label className={tills.field}>
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
    <div className={tills.chips} role="group" aria-label={t('method')}>
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

function TipFor({ check, wish, onChoose }: ChoiceProps & { readonly check: SettledCheck }) {
  const { t } = useCorrectTexts()
  const people = useTerminalValue(
    ({ setup }) => peopleHere(setup).filter(({ id }) => id === check.waiterId || can(setup, id, 'addLines')),
    sameItems,
  )
  return (
    <label className={entry.tipFor}>
      <span>{t('tipFor')}</span>
      <select
        value={wish.tipPersonId ?? check.waiterId}
        onChange={(event) => onChoose({ ...wish, tipPersonId: event.currentTarget.value })}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
