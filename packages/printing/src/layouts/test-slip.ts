import type { Row } from '../document/document.ts'
import type { TestSlip } from '../jobs/slip.ts'
import { clockTime } from './clock-time.ts'
import { large } from './large.ts'
import type { Words } from './words.ts'

/** Letters that are easily lost, every size in use, and how wide the paper is. */
export const testRows = (slip: TestSlip, words: Words, columns: number): readonly Row[] => [
  { kind: 'pair', left: words.test, right: clockTime(slip.at, slip.manner), bold: true },
  large(slip.printer, columns),
  { kind: 'text', text: ruler(columns) },
  { kind: 'rule', look: 'single' },
  { kind: 'text', text: words.testLetters, bold: true },
  { kind: 'text', text: 'áàâä éèêë íìîï óòôö úùûü ñ ç ß € ¡ ¿' },
  { kind: 'text', text: 'كفتة مشوية، بدون بصل' },
  { kind: 'text', text: '麻婆豆腐 · カレー' },
  { kind: 'rule', look: 'single' },
  { kind: 'text', text: words.testSizes, bold: true },
  { kind: 'text', text: '1 × 2', high: 2 },
  { kind: 'text', text: '2 × 2', wide: 2, high: 2 },
  { kind: 'text', text: '4 × 4', wide: 4, high: 4 },
  { kind: 'text', text: words.repeat, bold: true, invert: true, high: 2 },
]

/** `123456789012…`: shows where the paper ends. */
const ruler = (columns: number): string =>
  Array.from({ length: columns }, (_, column) => (column + 1) % 10).join('')
