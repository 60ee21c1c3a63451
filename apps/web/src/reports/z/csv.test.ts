import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('[F5.3] a report as a table: quoted where it must be, amounts as they are, no name is a formula', () => {
  expect(
    csvText([
      ['What', 'Amount'],
      ['Café, "solo"', '-12.50'],
      ['=1+1', '3'],
      ['-5 %', ''],
    ]),
  ).toBe('\uFEFFWhat,Amount\r\n"Café, ""solo""",-12.50\r\n\'=1+1,3\r\n\'-5 %,\r\n')
})
