import type { Restaurant } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { TextField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { RecordForm } from '../form/record-form.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { BusinessFields } from './business-fields.tsx'
import { DayFields } from './day-fields.tsx'
import { HouseMoneyFields } from './house-money-fields.tsx'
import classes from './restaurant.module.css'
import { restaurantKind } from './restaurant-kind.ts'

/** What holds for the whole house: money, the business day, what receipts say. */
export function RestaurantArea() {
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  return (
    <section className={classes.page}>
      {restaurant !== null && <RestaurantForm restaurant={restaurant} />}
    </section>
  )
}

function RestaurantForm({ restaurant }: { readonly restaurant: Restaurant }) {
  const { t } = useManageTexts()
  const form = useRecordForm(restaurant.id, restaurantKind(restaurant, t))
  const { value, set, change, problems } = form
  return (
    <RecordForm title={t('restaurant.title')} form={form}>
      <p className={formClasses.hint}>{t('restaurant.hint')}</p>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <section className={classes.part}>
        <h3>{t('restaurant.moneyPart')}</h3>
        <HouseMoneyFields value={value} onChange={change} />
      </section>
      <section className={classes.part}>
        <h3>{t('restaurant.day')}</h3>
        <DayFields value={value} onChange={change} />
      </section>
      <section className={classes.part}>
        <h3>{t('restaurant.receipts')}</h3>
        <BusinessFields
          business={value.business}
          problems={problems}
          onChange={(business) => set('business', business)}
        />
      </section>
    </RecordForm>
  )
}
