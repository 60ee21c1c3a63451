import { lateTexts } from '../shared/late-texts.ts'
import { texts } from './texts.ts'

/** Words of pairing: they come with it. */
export const usePairTexts = lateTexts('pair', texts)
