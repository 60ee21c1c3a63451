import type { PrinterId, Terminal } from '@comanda/domain'
import { SelectField, Switch } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import type { Problems } from '../form/problems.ts'
import { useChoicesOf } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'

type MoneySettings = Pick<Terminal, 'takesPayments' | 'receiptPrinterId' | 'printsReceipts'>

interface MoneyFieldsProps {
  readonly settings: MoneySettings
  readonly problems: Problems
  readonly onChange: (settings: Partial<MoneySettings>) => void
}

/** Whether a device takes money, and where its receipts are printed (F5.5, F5.6). */
export function MoneyFields({ settings, problems, onChange }: MoneyFieldsProps) {
  const { t } = useManageTexts()
  const printers = useChoicesOf('printers')
  const { takesPayments, receiptPrinterId, printsReceipts } = settings
  return (
    <fieldset className={`${formClasses.group} ${formClasses.spaced}`}>
      <legend>{t('terminalMoney.title')}</legend>
      <Switch
        label={t('terminalMoney.takes')}
        hint={t('terminalMoney.takesHint')}
        isOn={takesPayments}
        onSwitch={(isOn) => onChange({ takesPayments: isOn })}
      />
      <SelectField
        label={t('terminalMoney.printer')}
        hint={t('terminalMoney.printerHint')}
        problem={problems.receiptPrinterId}
        value={receiptPrinterId ?? ''}
        choices={[{ value: '', label: t('terminalMoney.noPrinter') }, ...printers]}
        onChoose={(id) => onChange({ receiptPrinterId: id === '' ? null : (id as PrinterId) })}
      />
      <Switch
        label={t('terminalMoney.prints')}
        hint={t('terminalMoney.printsHint')}
        isOn={printsReceipts && receiptPrinterId !== null}
        disabled={receiptPrinterId === null}
        onSwitch={(isOn) => onChange({ printsReceipts: isOn })}
      />
    </fieldset>
  )
}
