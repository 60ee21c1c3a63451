import { CODE_PAGES, type Printer } from '@comanda/domain'
import { NumberField, Segments, SelectField, Switch, TextField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import classes from '../kitchen/station-form.module.css'
import { placeBehind } from '../list/narrow.ts'
import { useChoicesOf } from '../use-choices.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { PrinterNow } from './printer-now.tsx'

const WIDTHS = [58, 80] as const
const A_DAY_MINUTES = 1440

/** One printer: where it is, what paper and letters it has, and who prints when it cannot (F4.3). */
export function PrinterForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const others = useChoicesOf('printers').filter(({ value }) => value !== id)
  const kind = kindOf(id, t)
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.name ?? t('printers.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove kind="printers" id={id} name={record.name} back={kind.save(record)} onRemoved={onClose} />
        )
      }
    >
      {record === null ? (
        <p className={formClasses.hint}>{t('printers.after')}</p>
      ) : (
        <PrinterNow printerId={id} isActive={record.active} />
      )}
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <div className={classes.address}>
        <TextField
          label={t('printers.host')}
          hint={t('printers.hostHint')}
          value={value.host}
          maxLength={255}
          problem={problems.host}
          onType={(host) => set('host', host)}
        />
        <NumberField
          label={t('printers.port')}
          hint={t('printers.portHint')}
          value={value.port}
          min={1}
          max={65_535}
          onType={(port) => set('port', port ?? 9100)}
        />
      </div>
      <Segments
        label={t('printers.paper')}
        value={`${value.paperMm}`}
        choices={WIDTHS.map((mm) => ({ value: `${mm}`, label: t('printers.paperOf', { mm }) }))}
        onChoose={(mm) => set('paperMm', Number(mm) as Printer['paperMm'])}
      />
      <SelectField
        label={t('printers.codePage')}
        hint={t('printers.codePageHint')}
        value={value.codePage}
        choices={CODE_PAGES.map((page) => ({ value: page, label: t(`printers.codePages.${page}`) }))}
        onChoose={(page) => set('codePage', page as Printer['codePage'])}
      />
      <SelectField
        label={t('printers.fallback')}
        hint={t('printers.fallbackHint')}
        problem={problems.fallbackId}
        value={value.fallbackId ?? ''}
        choices={[{ value: '', label: t('printers.fallbackNone') }, ...others]}
        onChoose={(next) => set('fallbackId', next === '' ? null : (next as Printer['fallbackId']))}
      />
      <NumberField
        label={t('printers.stale')}
        hint={t('printers.staleHint')}
        value={value.staleAfterMinutes}
        min={1}
        max={A_DAY_MINUTES}
        onType={(minutes) => set('staleAfterMinutes', minutes ?? 1)}
      />
      <Switch label={t('printers.beep')} isOn={value.beep} onSwitch={(isOn) => set('beep', isOn)} />
      <Switch
        label={t('printers.active')}
        hint={t('printers.activeHint')}
        isOn={value.active}
        onSwitch={(isOn) => set('active', isOn)}
      />
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

const kindOf = (id: string, t: ManageWords): RecordKind<Printer> => ({
  find: ({ printers }) => printers[id],
  fresh: ({ printers }) => ({
    id: id as Printer['id'],
    name: '',
    position: placeBehind(Object.values(printers)),
    host: '',
    port: 9100,
    paperMm: 80,
    codePage: 'cp858',
    fallbackId: null,
    staleAfterMinutes: 10,
    beep: false,
    active: true,
  }),
  fieldsOf: (record) => ({
    id: record.id,
    name: record.name,
    position: record.position,
    host: record.host,
    port: record.port,
    paperMm: record.paperMm,
    codePage: record.codePage,
    fallbackId: record.fallbackId,
    staleAfterMinutes: record.staleAfterMinutes,
    beep: record.beep,
    active: record.active,
  }),
  save: (value) => ({ type: 'savePrinter', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, host }) => ({
    ...needs('name', name, t('nameMissing')),
    ...needs('host', host, t('printers.hostMissing')),
  }),
})
