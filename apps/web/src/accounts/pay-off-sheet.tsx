import { methodsOf, roundedCash } from '@comanda/domain'
import { type FormEvent, useMemo, useState } from 'react'
import { asTyped } from '../check/configure/amount.ts'
import { showTyped } from '../check/lines/keypad.ts'
import { useNoMoney } from '../pay/money-bars.tsx'
import { tillHere } from '../pay/use-paying.ts'
import { amountOf } from '../shared/form/amount.ts'
import { AmountField } from '../shared/form/amount-field.tsx'
import form from '../shared/form/form.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useCurrency } from '../tills/use-currency.ts'
import type { AboutAccount } from './about.ts'
import { PaidOff } from './paid-off.tsx'
import { askedMinor, payOffProblem, receivedOf } from './paying-off.ts'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

/** A customer pays what is owed, or a part of it: money in a till, no sale (F5.2). */
export function PayOffSheet({ customerId, name, onClose }: AboutAccount) {
  const { t } = useAccountTexts()
  const { money, decimalMark } = useFormats()
  const terminal = useTerminal()
  const act = useDo()
  const why = useNoMoney()
  const { exponent } = useCurrency()
  const setup = useTerminalValue((now) => now.setup)
  const tillId = useTerminalValue(tillHere)
  const { owedMinor } = useAccount(customerId)
  const methods = useMemo(() => methodsOf(setup).filter(({ kind }) => kind !== 'account'), [setup])
  const [payOffId] = useState(() => terminal.newId<string>())
  const [seen] = useState(owedMinor)
  const [typed, setTyped] = useState(() => showTyped(asTyped(Math.max(0, owedMinor), exponent), decimalMark))
  const [received, setReceived] = useState('')
  const [reference, setReference] = useState('')
  const [methodId, setMethodId] = useState(methods[0]?.id)
  const [isTried, setTried] = useState(false)
  const [isDone, setDone] = useState(false)
  const method = methods.find(({ id }) => id === methodId)
  const wish = {
    amountMinor: amountOf(typed, exponent),
    receivedMinor: method?.allowsChange === true ? receivedOf(received, exponent) : null,
    reference,
    owedMinor: Math.max(owedMinor, seen),
    method,
    hasTill: setup.restaurant?.usesTills === false || tillId !== null,
    rounded: (minor: number) => roundedCash(minor, setup),
  }
  const problem = payOffProblem(wish)
  const isStopped = why === 'terminal' || why === 'person'
  const take = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem !== null || wish.amountMinor === null || method === undefined || isStopped) return
    act(
      {
        type: 'payOffAccount',
        payOffId,
        customerId,
        methodId: method.id,
        amountMinor: wish.amountMinor,
        tenderedMinor: wish.receivedMinor,
        reference: reference.trim(),
        tillId,
        seen: { balanceMinor: seen },
      },
      () => setDone(true),
    )
  }
  if (isDone) return <PaidOff customerId={customerId} name={name} payOffId={payOffId} onClose={onClose} />
  const facts = { amount: money(askedMinor(wish)), method: method?.name ?? '' }
  return (
    <Sheet title={t('payOffOf', { name })} onClose={onClose}>
      <form className={form.form} onSubmit={take} noValidate>
        <AmountField
          label={t('amountOf', { owed: money(owedMinor) })}
          value={typed}
          isWrong={isTried && (problem === 'noAmount' || problem === 'tooMuch')}
          onType={setTyped}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={form.chips} role="group" aria-label={t('how')}>
          {methods.map(({ id, name: called }) => (
            <button key={id} type="button" aria-pressed={id === methodId} onClick={() => setMethodId(id)}>
              {called}
            </button>
          ))}
        </div>
        {method?.allowsChange === true && (
          <label className={form.field}>
            <span>{t('received')}</span>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={14}
              placeholder={money(askedMinor(wish))}
              value={received}
              aria-invalid={(isTried && problem === 'tooLittle') || undefined}
              onChange={(event) => setReceived(event.currentTarget.value)}
            />
          </label>
        )}
        {method?.needsReference === true && (
          <label className={form.field}>
            <span>{t('reference')}</span>
            <input
              type="text"
              maxLength={120}
              value={reference}
              aria-invalid={(isTried && problem === 'noReference') || undefined}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
          </label>
        )}
        {(isStopped || (isTried && problem !== null)) && (
          <p className={form.wrong} role="alert">
            {isStopped || problem === null
              ? t(why === 'person' ? 'noMoneyFromYou' : 'noMoney')
              : t(problem, {
                  amount: money(problem === 'tooMuch' ? wish.owedMinor : askedMinor(wish)),
                  method: facts.method,
                })}
          </p>
        )}
        <button type="submit" className={form.main} disabled={isStopped}>
          {t(why === 'pin' ? 'takeWithPin' : 'take', facts)}
        </button>
      </form>
    </Sheet>
  )
}
