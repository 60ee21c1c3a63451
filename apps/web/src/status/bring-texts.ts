import { bringTexts } from '../shared/late-texts.ts'
import { texts } from './late.texts.ts'

/** Words that come with the panel and the notices. */
bringTexts('status', texts)
