import { later } from '../../shared/later.tsx'

/**
 * Chooses what a product is sold as, or with `line` what a line has become (F3.2). Fetched when wanted;
 * `fetchConfigure` brings it in a quiet moment.
 */
export const { Later: ConfigureSheet, fetchSoon: fetchConfigure } = later(() =>
  import('./configure-view.tsx').then(({ ConfigureView }) => ConfigureView),
)
