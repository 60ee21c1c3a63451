import { lateTexts, type Say } from '../shared/late-texts.ts'
import { texts } from './texts.ts'

/** Words of the back office: they come with it. */
export const useManageTexts = lateTexts('manage', texts)

export type ManageWords = Say<(typeof texts)['en']>
