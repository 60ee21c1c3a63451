import type { Product, SetupIntent } from '@comanda/domain'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { CheckList, SelectField, Switch } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { useMakingStations } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { AvailabilityField } from './availability-field.tsx'
import { stationsOf } from './menu-rows.ts'

/** What of a product is set from here: where and when it is made, and whether it is a favourite. */
type Settings = Pick<Product, 'id' | 'course' | 'stationIds' | 'favourite'>

const COURSES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const CATEGORYS = 'category'
const OWN = 'own'

export function ProductForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const product = useTerminalValue(({ setup }) => setup.products[id])
  const category = useTerminalValue(({ setup }) => setup.categories[product?.categoryId ?? ''])
  const fieldsOf = ({ id: same, course, stationIds, favourite }: Settings): Settings => ({
    id: same,
    course,
    stationIds,
    favourite,
  })
  const kind: RecordKind<Settings> = {
    find: ({ products }) => products[id],
    fresh: () => ({ id: id as Product['id'], course: null, stationIds: null, favourite: false }),
    fieldsOf,
    // All that is not set from here stays as it is by now.
    save: (value) =>
      ({ type: 'saveProduct', value: { ...terminal.setup.products[id], ...value } }) as Extract<
        SetupIntent,
        { type: 'saveProduct' }
      >,
    nameOf: () => product?.name ?? '',
    problemsOf: () => ({}),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems } = form
  const stations = useMakingStations(value.stationIds ?? [])
  if (product === undefined) return null
  const courseText = (course: number) => (course === 0 ? t('menu.noCourse') : t('menu.courseOf', { course }))
  const ofCategory = stationsOf(terminal.setup, { ...product, stationIds: null }).join(', ')
  return (
    <RecordForm title={product.name} form={form} onClose={onClose}>
      <AvailabilityField itemId={id} name={product.name} />
      {product.variants.map((variant) => (
        <AvailabilityField
          key={variant.id}
          itemId={variant.id}
          name={t('menu.variantOf', { product: product.name, variant: variant.name })}
        />
      ))}
      <Switch
        label={t('menu.favourite')}
        hint={t('menu.favouriteHint')}
        isOn={value.favourite}
        onSwitch={(favourite) => set('favourite', favourite)}
      />
      <SelectField
        label={t('menu.course')}
        problem={problems.course}
        value={value.course === null ? CATEGORYS : `${value.course}`}
        choices={[
          { value: CATEGORYS, label: t('menu.asCategory', { what: courseText(category?.course ?? 0) }) },
          ...COURSES.map((course) => ({ value: `${course}`, label: courseText(course) })),
        ]}
        onChoose={(course) => set('course', course === CATEGORYS ? null : Number(course))}
      />
      <SelectField
        label={t('menu.stations')}
        value={value.stationIds === null ? CATEGORYS : OWN}
        choices={[
          {
            value: CATEGORYS,
            label: t('menu.asCategory', { what: ofCategory === '' ? t('menu.noStation') : ofCategory }),
          },
          { value: OWN, label: t('menu.ownStations') },
        ]}
        onChoose={(chosen) =>
          set('stationIds', chosen === CATEGORYS ? null : [...(category?.stationIds ?? [])])
        }
      />
      {value.stationIds !== null && (
        <CheckList
          label={t('menu.madeAt')}
          problem={problems.stationIds}
          choices={stations}
          chosen={value.stationIds}
          onChoose={(ids) => set('stationIds', ids as Product['stationIds'])}
        />
      )}
      <p className={formClasses.hint}>{t('menu.rest')}</p>
    </RecordForm>
  )
}
