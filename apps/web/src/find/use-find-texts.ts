import { lateTexts } from '../shared/late-texts.ts'
import { texts } from './texts.ts'

/** Words of the search: they come with it. */
export const useFindTexts = lateTexts('find', texts)
