import type { TerminalId, TillId } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { amountOrNoneOf } from '../shared/form/amount.ts'
import { AmountField } from '../shared/form/amount-field.tsx'
import form from '../shared/form/form.module.css'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useTillTexts } from './texts.ts'
import { useCurrency } from './use-currency.ts'

type Whose = 'own' | 'shared'
const WHOSE: readonly Whose[] = ['own', 'shared']

/** Opens a cash drawer with what lies in it from the start (F5.3). */
export function OpenTillSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTillTexts()
  const terminal = useTerminal()
  const act = useDo()
  const { exponent } = useCurrency()
  const terminalId = useTerminalValue(({ identity }) => identity?.terminalId ?? '')
  const here = useTerminalValue(({ setup }) => setup.terminals[terminalId]?.name ?? '')
  const [tillId] = useState(() => terminal.newId<TillId>())
  const [whose, setWhose] = useState<Whose>('own')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = (event: FormEvent) => {
    event.preventDefault()
    const floatMinor = amountOrNoneOf(typed, exponent)
    setWrong(floatMinor === null)
    if (floatMinor === null) return
    const isOwn = whose === 'own'
    act(
      {
        type: 'openTill',
        tillId,
        name: isOwn ? here || t('till') : t('sharedTill'),
        terminalId: isOwn ? (terminalId as TerminalId) : null,
        floatMinor,
      },
      onClose,
    )
  }
  return (
    <Sheet title={t('openTill')} onClose={onClose}>
      <form className={form.form} onSubmit={open} noValidate>
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={form.chips} role="group" aria-label={t('whose')}>
          {WHOSE.map((each) => (
            <button key={each} type="button" aria-pressed={each === whose} onClick={() => setWhose(each)}>
              {t(each === 'own' ? 'ownTill' : 'forAll', { name: here })}
            </button>
          ))}
        </div>
        <AmountField
          label={t('float')}
          value={typed}
          isWrong={isWrong}
          onType={(next) => {
            setTyped(next)
            setWrong(false)
          }}
        />
        {isWrong && (
          <p className={form.wrong} role="alert">
            {t('noAmount')}
          </p>
        )}
        <button type="submit" className={form.main}>
          {t('openIt')}
        </button>
      </form>
    </Sheet>
  )
}
