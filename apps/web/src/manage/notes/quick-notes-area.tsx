import type { NoteChip, SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { CheckList, NumberField, Segments, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { inPlace, placeBehind } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useChoicesOf } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'

type Row = SetupState['noteChips'][string]

const USES = ['kitchen', 'customer', 'order', 'allergy'] as const

/** Notes that are one tap away (F3.4). */
export function QuickNotesArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const noteChips = useTerminalValue(({ setup }) => setup.noteChips)
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const rows = useMemo(() => inPlace(Object.values(noteChips), ({ text }) => text), [noteChips])
  const columns = useMemo(
    () => [
      { key: 'text', head: t('quickNotes.text'), cell: ({ text }: Row) => text },
      { key: 'use', head: t('quickNotes.uses'), cell: ({ use }: Row) => t(`quickNotes.use.${use}`) },
      {
        key: 'categories',
        head: t('quickNotes.categories'),
        isExtra: true,
        cell: ({ categoryIds }: Row) =>
          categoryIds.length === 0
            ? t('all')
            : categoryIds.map((id) => categories[id]?.name ?? '').join(', '),
      },
    ],
    [t, categories],
  )
  return (
    <Records
      title={t('quickNotes.title')}
      hint={t('quickNotes.hint')}
      rows={rows}
      columns={columns}
      textOf={({ text, use }) => `${text} ${t(`quickNotes.use.${use}`)}`}
      add={t('quickNotes.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <QuickNoteForm id={id} onClose={close} />}
    />
  )
}

function QuickNoteForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const categories = useChoicesOf('categories')
  const kind: RecordKind<NoteChip> = {
    find: ({ noteChips }) => noteChips[id],
    fresh: ({ noteChips }) => ({
      id: id as NoteChip['id'],
      text: '',
      use: 'kitchen',
      categoryIds: [],
      position: placeBehind(Object.values(noteChips)),
    }),
    fieldsOf: ({ id: same, text, use, categoryIds, position }) => ({
      id: same,
      text,
      use,
      categoryIds,
      position,
    }),
    save: (value) => ({ type: 'saveNoteChip', value }),
    nameOf: ({ text }) => text,
    problemsOf: ({ text }) => needs('text', text, t('textMissing')),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.text ?? t('quickNotes.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove kind="noteChips" id={id} name={record.text} back={kind.save(record)} onRemoved={onClose} />
        )
      }
    >
      <TextField
        label={t('quickNotes.text')}
        value={value.text}
        maxLength={60}
        problem={problems.text}
        onType={(text) => set('text', text)}
      />
      <Segments
        label={t('quickNotes.uses')}
        value={value.use}
        choices={USES.map((use) => ({ value: use, label: t(`quickNotes.use.${use}`) }))}
        onChoose={(use) => set('use', use as NoteChip['use'])}
      />
      <CheckList
        label={t('quickNotes.categories')}
        hint={t('quickNotes.categoriesHint')}
        problem={problems.categoryIds}
        choices={categories}
        chosen={value.categoryIds ?? []}
        onChoose={(ids) => set('categoryIds', ids as NoteChip['categoryIds'])}
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
