import type { DocumentSlip, Manner } from '../jobs/slip.ts'

/** Opens the cash drawer and prints nothing. */
export const drawerSlip = (manner: Manner): DocumentSlip => ({
  kind: 'document',
  document: { rows: [], drawer: true },
  manner,
})
