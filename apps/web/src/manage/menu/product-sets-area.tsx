import type { ProductSet, SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { CheckList, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { Records } from '../list/records.tsx'
import { useChoicesOf } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'

type Row = SetupState['productSets'][string]

/** Parts of the menu that a multi-session sees (F1.2). */
export function ProductSetsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const sets = useTerminalValue(({ setup }) => setup.productSets)
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const multiSessions = useTerminalValue(({ setup }) => setup.multiSessions)
  const rows = useMemo(() => Object.values(sets).sort((a, b) => a.name.localeCompare(b.name)), [sets])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'categories',
        head: t('productSets.categories'),
        cell: ({ categoryIds }: Row) => categoryIds.map((id) => categories[id]?.name ?? '').join(', '),
      },
      {
        key: 'usedBy',
        head: t('productSets.usedBy'),
        isExtra: true,
        cell: ({ id }: Row) =>
          Object.values(multiSessions)
            .filter(({ productSetIds }) => productSetIds.includes(id))
            .map(({ name }) => name)
            .join(', '),
      },
    ],
    [t, categories, multiSessions],
  )
  return (
    <Records
      title={t('productSets.title')}
      hint={t('productSets.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('productSets.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <ProductSetForm id={id} onClose={close} />}
    />
  )
}

function ProductSetForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const categories = useChoicesOf('categories')
  const kind: RecordKind<ProductSet> = {
    find: ({ productSets }) => productSets[id],
    fresh: () => ({ id: id as ProductSet['id'], name: '', categoryIds: [] }),
    fieldsOf: ({ id: same, name, categoryIds }) => ({ id: same, name, categoryIds }),
    save: (value) => ({ type: 'saveProductSet', value }),
    nameOf: ({ name }) => name,
    problemsOf: ({ name, categoryIds }) => ({
      ...needs('name', name, t('nameMissing')),
      ...(categoryIds.length === 0 && { categoryIds: t('productSets.categoriesMissing') }),
    }),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.name ?? t('productSets.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove
            kind="productSets"
            id={id}
            name={record.name}
            back={kind.save(record)}
            onRemoved={onClose}
          />
        )
      }
    >
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <CheckList
        label={t('productSets.categories')}
        problem={problems.categoryIds}
        choices={categories}
        chosen={value.categoryIds}
        onChoose={(ids) => set('categoryIds', ids as ProductSet['categoryIds'])}
      />
    </RecordForm>
  )
}
