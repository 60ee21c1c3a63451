import type { Business, Restaurant } from '@comanda/domain'
import { needs } from '../form/problems.ts'
import type { RecordKind } from '../form/use-record-form.ts'
import type { ManageWords } from '../use-manage-texts.ts'
import { asLines, LINES_AT_MOST } from './lines.ts'

/** The one record that there is always: it is never made here. */
export const restaurantKind = (restaurant: Restaurant, t: ManageWords): RecordKind<Restaurant> => ({
  find: (setup) => (setup.restaurant?.id === restaurant.id ? setup.restaurant : undefined),
  fresh: () => restaurant,
  fieldsOf: (record) => {
    const { saved: _, ...fields } = record as Restaurant & { readonly saved?: unknown }
    return fields
  },
  save: (value) => ({ type: 'saveRestaurant', value: { ...value, business: tidy(value.business) } }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, business }) => ({
    ...needs('name', name, t('nameMissing')),
    ...(asLines(business.lines).length > LINES_AT_MOST && { lines: t('restaurant.linesHint') }),
  }),
})

const tidy = (business: Business): Business => ({ ...business, lines: [...asLines(business.lines)] })
