import { lateTexts } from '../floor/late-texts.ts'
import { texts } from './texts.ts'

/** Words of the search: they come with it. */
export const useFindTexts = lateTexts('find', texts)
