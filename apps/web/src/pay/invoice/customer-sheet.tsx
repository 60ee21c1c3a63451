import { CustomerPanel } from '../../check/panels/customer-panel.tsx'
import { texts } from '../../check/panels/texts.ts'
import { bringTexts } from '../../shared/late-texts.ts'

// The words of the check's panels come with them.
bringTexts('check', texts)

export { CustomerPanel as CustomerSheet }
