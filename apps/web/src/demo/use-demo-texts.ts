import { lateTexts } from '../shared/late-texts.ts'
import { texts } from './texts.ts'

/** Words of the demo page: they come with it. */
export const useDemoTexts = lateTexts('demo', texts)
