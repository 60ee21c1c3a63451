import { lateTexts } from '../late-texts.ts'
import { texts } from './texts.ts'

/** Words about printers: they come with what shows them. */
export const usePrintingTexts = lateTexts('printing', texts)
