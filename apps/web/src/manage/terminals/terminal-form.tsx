import type { Terminal } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { Segments, SelectField, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { useChoicesOf, useNamed } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { DisplayFields } from './display-fields.tsx'
import { withDisplay } from './display-settings.ts'
import { IntervalField } from './interval-field.tsx'
import { MoneyFields } from './money-fields.tsx'
import { MoveSheet } from './move-sheet.tsx'
import { Revoke } from './revoke.tsx'
import { useMoveTerminal } from './use-move-terminal.ts'

const MODES = ['bus', 'held', 'interval'] as const
const HOMES = ['floor', 'counter', 'kitchen'] as const

/** One device. Where it goes to another multi-session, its open checks are asked about first. */
export function TerminalForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const multiSessions = useNamed('multiSessions')
  const orderTypes = useChoicesOf('orderTypes')
  const isThis = useTerminalValue(({ identity }) => identity?.terminalId === id)
  const moving = useMoveTerminal()
  const kind: RecordKind<Terminal> = {
    find: ({ terminals }) => terminals[id],
    fresh: () => fresh(id),
    fieldsOf: (record) => ({
      id: record.id,
      name: record.name,
      code: record.code,
      multiSessionId: record.multiSessionId,
      link: record.link,
      home: record.home,
      kitchen: record.kitchen,
      orderTypeId: record.orderTypeId,
      acceptIncoming: record.acceptIncoming,
      followIncoming: record.followIncoming,
      takesPayments: record.takesPayments,
      receiptPrinterId: record.receiptPrinterId,
      printsReceipts: record.printsReceipts,
    }),
    save: (value) => ({ type: 'saveTerminal', value: withDisplay(value) }),
    nameOf: ({ name }) => name,
    problemsOf: ({ name, code }) => ({
      ...needs('name', name, t('nameMissing')),
      ...needs('code', code, t('terminals.codeMissing')),
    }),
  }
  const form = useRecordForm(id, kind)
  const { value, set, change, problems, record } = form
  const submit = () => {
    if (record === null || value.multiSessionId === record.multiSessionId) return void form.submit()
    if (Object.keys(kind.problemsOf(value)).length > 0) return void form.submit()
    moving.move(value, value.multiSessionId, form.discard)
  }
  return (
    <RecordForm
      title={record?.name ?? t('terminals.title')}
      form={form}
      onClose={onClose}
      onSubmit={submit}
      more={record !== null && !isThis && <Revoke record={record} onRevoked={onClose} />}
    >
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <TextField
        label={t('terminals.code')}
        hint={t('terminals.codeHint', { code: value.code === '' ? 'T2' : value.code })}
        value={value.code}
        maxLength={6}
        problem={problems.code}
        onType={(code) => set('code', code)}
      />
      <SelectField
        label={t('terminals.multiSession')}
        hint={t('terminals.multiSessionHint')}
        problem={problems.multiSessionId}
        value={value.multiSessionId ?? ''}
        choices={[{ value: '', label: t('terminals.none') }, ...multiSessions]}
        onChoose={(next) => set('multiSessionId', next === '' ? null : (next as Terminal['multiSessionId']))}
      />
      <Segments
        label={t('terminals.home')}
        hint={t(`terminals.homeHint.${value.home}`)}
        value={value.home}
        choices={HOMES.map((home) => ({ value: home, label: t(`terminals.homes.${home}`) }))}
        onChoose={(home) => set('home', home as Terminal['home'])}
      />
      <SelectField
        label={t('terminals.begins')}
        hint={t('terminals.beginsHint')}
        problem={problems.orderTypeId}
        value={value.orderTypeId ?? ''}
        choices={[{ value: '', label: t('terminals.beginsAsAll') }, ...orderTypes]}
        onChoose={(next) => set('orderTypeId', next === '' ? null : (next as Terminal['orderTypeId']))}
      />
      <DisplayFields
        settings={value.kitchen}
        isHome={value.home === 'kitchen'}
        problems={problems}
        onChange={(kitchen) => set('kitchen', kitchen)}
      />
      <MoneyFields settings={value} problems={problems} onChange={change} />
      <Switch
        label={t('terminals.accept')}
        hint={t('terminals.acceptHint')}
        isOn={value.acceptIncoming}
        onSwitch={(isOn) => set('acceptIncoming', isOn)}
      />
      <Switch
        label={t('terminals.follow')}
        hint={t('terminals.followHint')}
        isOn={value.followIncoming && value.acceptIncoming}
        disabled={!value.acceptIncoming}
        onSwitch={(isOn) => set('followIncoming', isOn)}
      />
      <Segments
        label={t('terminals.link')}
        hint={t('terminals.linkHint')}
        value={value.link.mode}
        choices={MODES.map((mode) => ({ value: mode, label: t(`terminals.links.${mode}`) }))}
        onChoose={(mode) => set('link', { ...value.link, mode: mode as Terminal['link']['mode'] })}
      />
      {value.link.mode === 'interval' && (
        <IntervalField
          intervalMs={value.link.intervalMs}
          onChange={(intervalMs) => set('link', { ...value.link, intervalMs })}
        />
      )}
      {moving.asked !== null && <MoveSheet {...moving.asked} onClose={moving.close} />}
    </RecordForm>
  )
}

/** Devices are made by pairing; this is only what a form shows while one is being revoked elsewhere. */
const fresh = (id: string): Terminal => ({
  id: id as Terminal['id'],
  name: '',
  code: '',
  multiSessionId: null,
  link: { mode: 'bus', intervalMs: 500 },
  home: 'floor',
  kitchen: null,
  orderTypeId: null,
  acceptIncoming: true,
  followIncoming: false,
  takesPayments: true,
  receiptPrinterId: null,
  printsReceipts: false,
})
