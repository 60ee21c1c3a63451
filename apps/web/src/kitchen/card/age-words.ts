import type { KitchenSay } from '../texts.ts'

/** Below this a cook counts in minutes. */
const IN_MINUTES = 100

/** `25 min`, `9 h 05`: a ticket that was forgotten over night is read as such. */
export const ageWords = (minutes: number, t: KitchenSay): string =>
  minutes < IN_MINUTES
    ? t('minutes', { count: minutes })
    : t('hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') })
