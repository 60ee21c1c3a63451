import { methodsOf, type PaymentMethod, PRESET_METHODS, type SetupState } from '@comanda/domain'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { NumberField, Segments, Switch, TextField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { needs, type Problems } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { placeBehind } from '../list/narrow.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { isLastOffered, missingPresets } from './presets.ts'

const KINDS = ['cash', 'card', 'voucher', 'account', 'custom'] as const

/** One way to pay: what it is, and what happens with it (F5.2). */
export function PaymentMethodForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const setup = useTerminalValue((current) => current.setup)
  const form = useRecordForm(id, kindOf(id, setup, t))
  const { value, set, problems, record } = form
  const submit = () => {
    const others = missingPresets(terminal.setup, id)
    if (!form.submit()) return
    // The first of one's own puts an end to what was offered without being asked for: what is there stays.
    for (const method of others) terminal.performSetup({ type: 'savePaymentMethod', value: method })
  }
  return (
    <RecordForm
      title={record?.name ?? (value.name === '' ? t('paymentMethods.add') : value.name)}
      form={form}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      {record === null ? (
        <Segments
          label={t('kind')}
          hint={t(`paymentMethods.kindHint.${value.kind}`)}
          value={value.kind}
          choices={KINDS.map((kind) => ({ value: kind, label: t(`paymentMethods.kind.${kind}`) }))}
          onChoose={(kind) => form.change(asKind(kind as PaymentMethod['kind']))}
        />
      ) : (
        <>
          <p className={formClasses.hint}>
            <b>{t('kind')}</b> {t(`paymentMethods.kind.${value.kind}`)}
          </p>
          <p className={formClasses.hint}>{t('paymentMethods.kindFixed')}</p>
        </>
      )}
      <Switches value={value} problems={problems} onSwitch={(key, isOn) => set(key, isOn)} />
      <NumberField
        label={t('place')}
        hint={t('placeHint')}
        value={value.position}
        min={0}
        max={100_000}
        onType={(position) => set('position', position ?? 0)}
      />
    </RecordForm>
  )
}

type Switched = 'opensDrawer' | 'allowsTip' | 'allowsChange' | 'needsReference' | 'active'

interface SwitchesProps {
  readonly value: PaymentMethod
  readonly problems: Problems
  readonly onSwitch: (key: Switched, isOn: boolean) => void
}

function Switches({ value, problems, onSwitch }: SwitchesProps) {
  const { t } = useManageTexts()
  return (
    <>
      <Switch
        label={t('paymentMethods.opensDrawer')}
        isOn={value.opensDrawer}
        onSwitch={(isOn) => onSwitch('opensDrawer', isOn)}
      />
      <Switch
        label={t('paymentMethods.allowsTip')}
        isOn={value.allowsTip}
        onSwitch={(isOn) => onSwitch('allowsTip', isOn)}
      />
      <Switch
        label={t('paymentMethods.allowsChange')}
        hint={t('paymentMethods.allowsChangeHint')}
        isOn={value.allowsChange}
        onSwitch={(isOn) => onSwitch('allowsChange', isOn)}
      />
      <Switch
        label={t('paymentMethods.needsReference')}
        hint={t('paymentMethods.needsReferenceHint')}
        isOn={value.needsReference}
        onSwitch={(isOn) => onSwitch('needsReference', isOn)}
      />
      <Switch
        label={t('paymentMethods.active')}
        hint={t('paymentMethods.activeHint')}
        isOn={value.active}
        onSwitch={(isOn) => onSwitch('active', isOn)}
      />
      {problems.active !== undefined && (
        <p className={formClasses.problem} role="alert">
          {problems.active}
        </p>
      )}
    </>
  )
}

/** What is usual with each kind; all of it can be switched afterwards. */
const asKind = (kind: PaymentMethod['kind']): Partial<PaymentMethod> => ({
  kind,
  opensDrawer: kind === 'cash',
  allowsChange: kind === 'cash',
  allowsTip: kind === 'cash' || kind === 'card',
  needsReference: kind === 'voucher',
})

const kindOf = (id: string, setup: SetupState, t: ManageWords): RecordKind<PaymentMethod> => ({
  find: ({ paymentMethods }) => paymentMethods[id],
  fresh: () =>
    PRESET_METHODS.find((preset) => preset.id === id) ?? {
      id: id as PaymentMethod['id'],
      name: '',
      position: placeBehind(methodsOf(setup)),
      active: true,
      ...EMPTY,
    },
  fieldsOf: (record) => ({
    id: record.id,
    name: record.name,
    kind: record.kind,
    position: record.position,
    active: record.active,
    opensDrawer: record.opensDrawer,
    allowsTip: record.allowsTip,
    allowsChange: record.allowsChange,
    needsReference: record.needsReference,
  }),
  save: (value) => ({ type: 'savePaymentMethod', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, active }) => ({
    ...needs('name', name, t('nameMissing')),
    ...(!active && isLastOffered(setup, id) && { active: t('paymentMethods.lastOne') }),
  }),
})

const EMPTY = {
  kind: 'custom',
  opensDrawer: false,
  allowsTip: false,
  allowsChange: false,
  needsReference: false,
} as const
