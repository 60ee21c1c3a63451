import type { Category, SetupIntent } from '@comanda/domain'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { CheckList } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { menuRows, stationsOf } from '../menu/menu-rows.ts'
import { useMakingStations } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './routing.module.css'
import { useMenu } from './use-menu.ts'

/** What of a category is set from here. */
type Settings = Pick<Category, 'id' | 'stationIds'>

interface CategoryStationsFormProps {
  readonly id: string
  readonly onClose: () => void
  /** Opens the form of one of its products. */
  readonly onProduct: (productId: string) => void
}

/** Where a category is made, and which of its products are made elsewhere (F4.1). */
export function CategoryStationsForm({ id, onClose, onProduct }: CategoryStationsFormProps) {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const menu = useMenu()
  const category = menu.categories[id]
  const kind: RecordKind<Settings> = {
    find: ({ categories }) => categories[id],
    fresh: () => ({ id: id as Category['id'], stationIds: [] }),
    fieldsOf: ({ id: same, stationIds }) => ({ id: same, stationIds }),
    // All that is not set from here stays as it is by now.
    save: (value) =>
      ({ type: 'saveCategory', value: { ...terminal.setup.categories[id], ...value } }) as Extract<
        SetupIntent,
        { type: 'saveCategory' }
      >,
    nameOf: () => category?.name ?? '',
    problemsOf: () => ({}),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems } = form
  const stations = useMakingStations(value.stationIds)
  const products = menuRows(menu).filter(({ categoryId }) => categoryId === id)
  const asCategory = t('routing.asCategory')
  if (category === undefined) return null
  return (
    <RecordForm title={category.name} form={form} onClose={onClose}>
      <CheckList
        label={t('routing.at')}
        hint={t(value.stationIds.length > 1 ? 'routing.several' : 'routing.one')}
        problem={problems.stationIds}
        choices={stations}
        chosen={value.stationIds}
        empty={t('routing.noStations')}
        onChoose={(ids) => set('stationIds', ids as Category['stationIds'])}
      />
      {products.length > 0 && (
        <section className={formClasses.field}>
          <h3 className={classes.about}>{t('routing.inMenu', { count: products.length })}</h3>
          <ul className={classes.others}>
            {products.map((product) => (
              <li key={product.id}>
                <button
                  type="button"
                  aria-label={t('routing.open', { name: product.name })}
                  onClick={() => onProduct(product.id)}
                >
                  {product.name}
                  <small>
                    {product.stationIds === null
                      ? asCategory
                      : stationsOf(menu, product).join(', ') || t('routing.everywhere')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </RecordForm>
  )
}
