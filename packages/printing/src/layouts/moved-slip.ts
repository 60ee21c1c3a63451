import type { Row } from '../document/document.ts'
import type { MovedSlip } from '../jobs/slip.ts'
import { clockTime } from './clock-time.ts'
import { dishSize, large } from './large.ts'
import { banner } from './marks.ts'
import { said, type Words } from './words.ts'

/** Dishes in the making go elsewhere. */
export const movedRows = (slip: MovedSlip, words: Words, columns: number): readonly Row[] => [
  banner(words.moved),
  {
    kind: 'pair',
    left: slip.station ?? words.noStation,
    right: clockTime(slip.at, slip.manner),
    bold: true,
    ...dishSize(columns),
  },
  large(said(words.table, `${slip.from} → ${slip.to}`), columns),
  {
    kind: 'text',
    text: [said(words.check, slip.check), ...(slip.by === null ? [] : [said(words.by, slip.by)])].join(' · '),
  },
  { kind: 'rule', look: 'single' },
  ...slip.dishes.map(
    ({ quantity, name }): Row => ({
      kind: 'text',
      lead: `${quantity}× `,
      text: name,
      ...dishSize(columns),
    }),
  ),
]
