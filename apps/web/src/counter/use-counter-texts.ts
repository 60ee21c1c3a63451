import { lateTexts } from '../shared/late-texts.ts'
import { texts } from './texts.ts'

/** Words of the counter: they come with it. */
export const useCounterTexts = lateTexts('counter', texts)
