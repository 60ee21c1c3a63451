import { later } from '../../shared/later.tsx'

/** What is sold out, or how many are left, of one product, its variants and its modifiers (F3.1). Fetched when wanted. */
export const { Later: AvailabilitySheet, fetchSoon: fetchAvailability } = later(() =>
  import('./availability-view.tsx').then(({ AvailabilityView }) => AvailabilityView),
)
